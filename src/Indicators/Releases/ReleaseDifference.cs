using Indicators.Model;

namespace Indicators.Releases;

/// <summary>What changed from one release to the next, told by document and key.</summary>
/// <param name="Added">Observations that were not there before, in the order of the later release.</param>
/// <param name="Changed">Observations that were there before and are published otherwise now.</param>
/// <param name="Withdrawn">Observations that are not there any more, in the order of the earlier release.</param>
public sealed record ReleaseDifference(
    IReadOnlyList<Observation> Added,
    IReadOnlyList<ChangedObservation> Changed,
    IReadOnlyList<Observation> Withdrawn
)
{
    /// <summary>Whether nothing changed.</summary>
    public bool IsEmpty => Added.Count + Changed.Count + Withdrawn.Count == 0;

    /// <summary>Compares two releases.</summary>
    public static ReleaseDifference Between(Release before, Release after)
    {
        var old = before.Observations.ToDictionary(o => (o.Document, o.Key));
        var now = after.Observations.ToDictionary(o => (o.Document, o.Key));
        return new ReleaseDifference(
            [.. after.Observations.Where(o => !old.ContainsKey((o.Document, o.Key)))],
            [
                .. after
                    .Observations.Where(o => old.ContainsKey((o.Document, o.Key)))
                    .Select(o => new ChangedObservation(old[(o.Document, o.Key)], o))
                    .Where(c => c.Fields.Count > 0),
            ],
            [.. before.Observations.Where(o => !now.ContainsKey((o.Document, o.Key)))]
        );
    }
}

/// <summary>An observation before and after.</summary>
public sealed record ChangedObservation(Observation Before, Observation After)
{
    /// <summary>Names of the fields that differ, sorted; <c>id</c> is among them when what is asserted has changed.</summary>
    public IReadOnlyList<string> Fields { get; } = RowHash.Json(Before).DifferencesTo(RowHash.Json(After));

    /// <summary>Whether something else is asserted now, and not only said in other words.</summary>
    public bool IsCorrection => Before.Id != After.Id;
}
