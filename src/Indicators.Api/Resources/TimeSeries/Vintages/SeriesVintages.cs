using Indicators.Model;

namespace Indicators.Api.Resources.TimeSeries.Vintages;

/// <summary>History of what was known about a series.</summary>
public sealed record SeriesVintages
{
    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Key of the series.</summary>
    public required string Series { get; init; }

    /// <summary>Whether vintages follow the publication of texts or of releases.</summary>
    public required VintageClock Clock { get; init; }

    /// <summary>The vintages, oldest first. A new one begins when something becomes known, is revised or is withdrawn.</summary>
    public required IReadOnlyList<Vintage> Data { get; init; }

    /// <summary>The periods, sorted by first day, with what was known of each first and last.</summary>
    public required IReadOnlyList<PeriodHistory> Periods { get; init; }

    /// <summary>Slugs of documents with figures that are left out because it is not known when they became known.</summary>
    public required IReadOnlyList<string> Undated { get; init; }

    /// <summary>Ids of observations that are left out because their period is not known.</summary>
    public required IReadOnlyList<string> WithoutPeriod { get; init; }

    /// <summary>Ids of statements that are left out because they give a direction and no number.</summary>
    public required IReadOnlyList<string> WithoutNumber { get; init; }
}

/// <summary>The clock of the vintages of a series.</summary>
public enum VintageClock
{
    /// <summary>When the texts were published: one vintage for each day on which a document with a figure of the series appeared.</summary>
    Source,

    /// <summary>When the data were published here: one vintage for each release that changed the series.</summary>
    Release,

    /// <summary>When it was said: one vintage for each day on which the credited source gave a figure of the series.</summary>
    Said,
}

/// <summary>What was known at one date.</summary>
public sealed record Vintage
{
    /// <summary>Name of the vintage: a day, or the version of a release.</summary>
    public required string Name { get; init; }

    /// <summary>Day by which the figures were said or the documents published, or on which the release was published.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Slugs of the documents with new information.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>
    /// Slugs of documents with figures of the series that count from a later day but may have been published by this one; empty with the
    /// release clock.
    /// </summary>
    public required IReadOnlyList<string> PerhapsLater { get; init; }

    /// <summary>
    /// The latest known figures of each period, sorted by first day. If a document gives several figures for one period, all are listed;
    /// those that another revises name it in <c>revisedBy</c>.
    /// </summary>
    public required IReadOnlyList<KnownFigure> Known { get; init; }
}

/// <summary>A figure as it was known.</summary>
public sealed record KnownFigure
{
    /// <summary>Period of the figure in EDTF.</summary>
    public required string Period { get; init; }

    /// <summary>First day of the period; null if it is open.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day of the period; null if it is open.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>Id of the observation.</summary>
    public required string Observation { get; init; }

    /// <summary>Slug of the document that says so.</summary>
    public required string Document { get; init; }

    /// <summary>
    /// The day from which it counts as known by the clock of texts: the day by which it was said, or by which its document was published.
    /// </summary>
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

    /// <summary>Whether the previous vintage did not have it.</summary>
    public required bool New { get; init; }

    /// <summary>Ids of observations of the same period that were known then and revise it; empty if it was still valid.</summary>
    public required IReadOnlyList<string> RevisedBy { get; init; }
}

/// <summary>The history of a period, from the first known figures to the last.</summary>
public sealed record PeriodHistory
{
    /// <summary>The period in EDTF, as stated by the first figure.</summary>
    public required string Period { get; init; }

    /// <summary>First day of the period; null if it is open.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day of the period; null if it is open.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>Name of the vintage in which a figure for it was first known.</summary>
    public required string FirstVintage { get; init; }

    /// <summary>The figures known first. If a document has a figure and its revision, this is the unrevised one.</summary>
    public required IReadOnlyList<KnownFigure> First { get; init; }

    /// <summary>Name of the vintage in which the latest figures were new.</summary>
    public required string LatestVintage { get; init; }

    /// <summary>The latest figures, without those that they revise; empty if all were withdrawn.</summary>
    public required IReadOnlyList<KnownFigure> Latest { get; init; }

    /// <summary>Number of changes after the first figures: in later vintages, or by revisions that one document reports.</summary>
    public required int Revisions { get; init; }
}
