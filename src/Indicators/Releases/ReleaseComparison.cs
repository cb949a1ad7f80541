using Indicators.Model;

namespace Indicators.Releases;

/// <summary>The properties of an observation by which releases are compared.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Document">Slug of the document.</param>
/// <param name="Key">Name given by the curators.</param>
/// <param name="RowHash">See <see cref="Releases.RowHash"/>.</param>
public sealed record ComparedObservation(string Id, string Document, string Key, string RowHash)
{
    /// <summary>Extracts the properties from an observation.</summary>
    public static ComparedObservation Of(Observation observation) =>
        new(observation.Id, observation.Document, observation.Key, Releases.RowHash.Of(observation));
}

/// <summary>A change of an observation between two releases.</summary>
/// <param name="Kind">The kind of change.</param>
/// <param name="Document">Slug of the document.</param>
/// <param name="Key">Name given by the curators; the later one if it changed.</param>
/// <param name="Before">Id in the earlier release; null if it was added.</param>
/// <param name="After">Id in the later release; null if it was withdrawn.</param>
public sealed record ObservationChange(ChangeKind Kind, string Document, string Key, string? Before, string? After);

/// <summary>
/// Compares the observations of two releases. An id in both is the same assertion, whatever its key. The rest are matched by document and
/// key.
/// </summary>
public static class ReleaseComparison
{
    /// <summary>
    /// Returns the changes sorted by document, key and id. Observations that are the same in both may be omitted from both lists.
    /// </summary>
    public static IReadOnlyList<ObservationChange> Between(
        IReadOnlyCollection<ComparedObservation> before,
        IReadOnlyCollection<ComparedObservation> after
    )
    {
        var (old, now) = (before.ToDictionary(o => o.Id), after.ToDictionary(o => o.Id));
        var gone = before.Where(o => !now.ContainsKey(o.Id)).ToDictionary(o => (o.Document, o.Key));
        var fresh = after.Where(o => !old.ContainsKey(o.Id)).ToDictionary(o => (o.Document, o.Key));
        return
        [
            .. after
                .Where(o => old.TryGetValue(o.Id, out var was) && was.RowHash != o.RowHash)
                .Select(o => new ObservationChange(ChangeKind.Changed, o.Document, o.Key, o.Id, o.Id))
                .Concat(fresh.Values.Select(o => gone.TryGetValue((o.Document, o.Key), out var was) ? Corrected(was, o) : Added(o)))
                .Concat(gone.Values.Where(o => !fresh.ContainsKey((o.Document, o.Key))).Select(Withdrawn))
                .OrderBy(change => change.Document, StringComparer.Ordinal)
                .ThenBy(change => change.Key, StringComparer.Ordinal)
                .ThenBy(change => change.After ?? change.Before, StringComparer.Ordinal),
        ];
    }

    private static ObservationChange Added(ComparedObservation o) => new(ChangeKind.Added, o.Document, o.Key, null, o.Id);

    private static ObservationChange Corrected(ComparedObservation was, ComparedObservation o) =>
        new(ChangeKind.Corrected, o.Document, o.Key, was.Id, o.Id);

    private static ObservationChange Withdrawn(ComparedObservation o) => new(ChangeKind.Withdrawn, o.Document, o.Key, o.Id, null);
}
