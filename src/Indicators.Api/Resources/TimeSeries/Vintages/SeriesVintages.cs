using Indicators.Model;

namespace Indicators.Api.Resources.TimeSeries.Vintages;

/// <summary>History of what was known about a series.</summary>
public sealed record SeriesVintages
{
    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Key of the series.</summary>
    public required string Series { get; init; }

    /// <summary>Whose clock the vintages follow: that of the texts, or that of the releases.</summary>
    public required VintageClock Clock { get; init; }

    /// <summary>The vintages, the oldest first: each time something became known that was not before, was revised or went away.</summary>
    public required IReadOnlyList<Vintage> Data { get; init; }

    /// <summary>The periods, by their first day: what was known of each first and what last.</summary>
    public required IReadOnlyList<PeriodHistory> Periods { get; init; }

    /// <summary>Slugs of documents that are left out because it is not known when they were published.</summary>
    public required IReadOnlyList<string> Undated { get; init; }

    /// <summary>Ids of observations that are left out because their period is not known.</summary>
    public required IReadOnlyList<string> WithoutPeriod { get; init; }
}

/// <summary>Whose clock the vintages of a series follow.</summary>
public enum VintageClock
{
    /// <summary>When the texts said it: a vintage for each day by which a document with a figure of the series was published.</summary>
    Source,

    /// <summary>When we published it: a vintage for each release that changed what is known of the series.</summary>
    Release,
}

/// <summary>What was known at one date.</summary>
public sealed record Vintage
{
    /// <summary>Name of the vintage: a day, or the version of a release.</summary>
    public required string Name { get; init; }

    /// <summary>Day by which the documents were published, or on which the release was published.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Slugs of the documents with new information.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>
    /// Slugs of documents with figures of the series that count from a later day, but may have been published by this one; none with the
    /// clock of the releases.
    /// </summary>
    public required IReadOnlyList<string> PerhapsLater { get; init; }

    /// <summary>
    /// The latest known of each period, by its first day. A document that says several things of one period has them all here; what another
    /// of them revises says so in <c>revisedBy</c>.
    /// </summary>
    public required IReadOnlyList<KnownFigure> Known { get; init; }
}

/// <summary>A figure as it was known.</summary>
public sealed record KnownFigure
{
    /// <summary>Time that the figure is about, in EDTF.</summary>
    public required string Period { get; init; }

    /// <summary>First day of the period; null if it is open.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day of the period; null if it is open.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>Id of the observation.</summary>
    public required string Observation { get; init; }

    /// <summary>Slug of the document that says so.</summary>
    public required string Document { get; init; }

    /// <summary>The day by which that document was published.</summary>
    public required DateOnly SaidBy { get; init; }

    /// <summary>Which of value, low and high are set.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The number in full units; null unless the shape is a point.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The lower end, or the lower bound.</summary>
    public required decimal? Low { get; init; }

    /// <summary>The upper end, or the upper bound.</summary>
    public required decimal? High { get; init; }

    /// <summary>Whether the lower end is included; null without one.</summary>
    public required bool? LowInclusive { get; init; }

    /// <summary>Whether the upper end is included; null without one.</summary>
    public required bool? HighInclusive { get; init; }

    /// <summary>How the text qualifies the number, such as "about" or "nearly".</summary>
    public required Hedge Hedge { get; init; }

    /// <summary>Whether the text states a fact, an estimate, a forecast, a target or a pledge.</summary>
    public required Status Status { get; init; }

    /// <summary>Whether the vintage before did not have it.</summary>
    public required bool New { get; init; }

    /// <summary>Ids of the observations of the same period that were known then and revise it; empty for what still stood.</summary>
    public required IReadOnlyList<string> RevisedBy { get; init; }
}

/// <summary>A period from the first that was known of it to the last.</summary>
public sealed record PeriodHistory
{
    /// <summary>The time, in EDTF, as the first figure has it.</summary>
    public required string Period { get; init; }

    /// <summary>First day of the period; null if it is open.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day of the period; null if it is open.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>Name of the vintage in which something of it was known first.</summary>
    public required string FirstVintage { get; init; }

    /// <summary>What was known first then: where a document has a figure and what revises it, the former.</summary>
    public required IReadOnlyList<KnownFigure> First { get; init; }

    /// <summary>Name of the vintage in which what is known last was new.</summary>
    public required string LatestVintage { get; init; }

    /// <summary>What is known last, without what it revises; empty where everything of it was withdrawn.</summary>
    public required IReadOnlyList<KnownFigure> Latest { get; init; }

    /// <summary>How often it changed after the first: in a later vintage, or by a revision that one document tells of.</summary>
    public required int Revisions { get; init; }
}
