using Indicators.Model;

namespace Indicators.Releases;

/// <summary>The changes between two releases, according to <see cref="ReleaseComparison"/>.</summary>
/// <param name="Added">New observations, in the order of the later release.</param>
/// <param name="Changed">Observations in both that changed, in the order of the later release.</param>
/// <param name="Withdrawn">Observations that are gone, in the order of the earlier release.</param>
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
        var old = before.Observations.ToDictionary(o => o.Id);
        var changes = ReleaseComparison.Between(
            [.. before.Observations.Select(ComparedObservation.Of)],
            [.. after.Observations.Select(ComparedObservation.Of)]
        );
        var news = changes.Where(change => change.After is not null).ToDictionary(change => change.After!);
        var gone = changes.Where(change => change.Kind == ChangeKind.Withdrawn).Select(change => change.Before).ToHashSet();
        return new ReleaseDifference(
            [.. after.Observations.Where(o => news.TryGetValue(o.Id, out var change) && change.Before is null)],
            [
                .. after
                    .Observations.Where(o => news.TryGetValue(o.Id, out var change) && change.Before is not null)
                    .Select(o => new ChangedObservation(old[news[o.Id].Before!], o)),
            ],
            [.. before.Observations.Where(o => gone.Contains(o.Id))]
        );
    }
}

/// <summary>An observation before and after.</summary>
public sealed record ChangedObservation(Observation Before, Observation After)
{
    /// <summary>Names of the fields that differ, sorted; includes <c>id</c> if the assertion changed.</summary>
    public IReadOnlyList<string> Fields { get; } = ReleaseJson.Of(Before).DifferencesTo(ReleaseJson.Of(After));

    /// <summary>Whether the assertion changed, not only its wording.</summary>
    public bool IsCorrection => Before.Id != After.Id;
}
