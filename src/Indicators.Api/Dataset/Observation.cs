using System.Text.Json.Serialization;
using Indicators.Api.Catalog;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>An assertion: this document says this value about this series for this period.</summary>
public record Observation
{
    /// <summary>Id derived from the content: it never changes its meaning, and another assertion has another id.</summary>
    public required string Id { get; init; }

    /// <summary>Key of its series: indicator, area, counterpart, item, unit and frequency joined by dots.</summary>
    public required string Series { get; init; }

    /// <summary>Code of the indicator: what is measured.</summary>
    public required string Indicator { get; init; }

    /// <summary>Code of the area that the figure is about.</summary>
    public required string Area { get; init; }

    /// <summary>Code of the other area, such as the creditor; <c>_Z</c> if the indicator has none.</summary>
    public required string Counterpart { get; init; }

    /// <summary>Code of the product, institution or group that the figure is about; <c>_T</c> total, <c>_Z</c> not applicable.</summary>
    public required string Item { get; init; }

    /// <summary>Code of the unit; ISO 4217 for money.</summary>
    public required string Unit { get; init; }

    /// <summary>Kind of number, such as a level, a share or a change.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Whether the text states a fact, an estimate, a forecast, a target or a pledge.</summary>
    public required Status Status { get; init; }

    /// <summary>Which of value, low and high are set; <c>change_only</c> has none of them, and a direction.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The number in full units (4 billion is 4000000000); null unless the shape is a point.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The lower end of a range, or the lower bound; in full units.</summary>
    public required decimal? Low { get; init; }

    /// <summary>The upper end of a range, or the upper bound; in full units.</summary>
    public required decimal? High { get; init; }

    /// <summary>Whether the lower end is included: true for "at least", false for "more than"; null without a lower end.</summary>
    public required bool? LowInclusive { get; init; }

    /// <summary>Whether the upper end is included: true for "up to", false for "fewer than"; null without an upper end.</summary>
    public required bool? HighInclusive { get; init; }

    /// <summary>How the text qualifies the number, such as "about" or "nearly".</summary>
    public required Hedge Hedge { get; init; }

    /// <summary>Printed precision, counted as in Inline XBRL: -8 for 15.7 billion, 1 for 27.8 percent; 0 without a number.</summary>
    public required int Decimals { get; init; }

    /// <summary>Direction of a change (the number carries the sign as well); null if the figure is not a change.</summary>
    public required Direction? Direction { get; init; }

    /// <summary>Time that the figure is about.</summary>
    public required ObservedPeriod Period { get; init; }

    /// <summary>When the document was published, in EDTF; null if not known.</summary>
    public required string? AssertedAt { get; init; }

    /// <summary>The figure as printed in the text.</summary>
    public required string Printed { get; init; }

    /// <summary>What the text asserts, in the words of the curators.</summary>
    public required string Claim { get; init; }

    /// <summary>Sources that the text credits: first the outlet, then the source of each source.</summary>
    public required IReadOnlyList<Credit> Credit { get; init; }

    /// <summary>Position of the figure in the text.</summary>
    public required Source Source { get; init; }

    /// <summary>Positions of the same figure in other witnesses (copies) of the work.</summary>
    public required IReadOnlyList<WitnessPlace> Witnesses { get; init; }

    /// <summary>
    /// Relations to other observations. The kinds <c>restates</c>, <c>contradicts</c> and <c>scope_differs</c> hold in both directions and
    /// are shown on both observations.
    /// </summary>
    public required IReadOnlyList<Relation> Relations { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>
    /// Relations of other observations to this one, for kinds with one direction: the others round or revise it, or are derived from it.
    /// </summary>
    public required IReadOnlyList<Relation> RelatedBy { get; init; }

    /// <summary>Name given by the curators, unique within the document. It stays the same when the assertion is corrected.</summary>
    public required string Key { get; init; }

    /// <summary>How the currency is known; null if the unit is not money.</summary>
    public required CurrencyBasis? CurrencyBasis { get; init; }

    /// <summary>What a reader should know about how the text was read; null if nothing.</summary>
    public required string? Note { get; init; }

    /// <summary>
    /// When the credited source said it; null in releases without this field. <c>assertedAt</c> is the date of the document.
    /// </summary>
    public required ObservedSaying? Said { get; init; }

    /// <summary>Which of several figures of one series and period to take.</summary>
    public required Rank Rank { get; init; }

    /// <summary>Reason for the rank; null if no decision was needed.</summary>
    public required string? RankReason { get; init; }

    /// <summary>Day of the release in which the observation last changed.</summary>
    public required DateOnly Updated { get; init; }

    /// <summary>Path of this observation. Append <c>/provenance</c> for its sentence.</summary>
    public required string Self { get; init; }

    /// <summary>Only with <c>include</c>: the parts that it asks for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ObservationIncluded? Included { get; init; }

    /// <summary>The codes of its series.</summary>
    internal SeriesKey SeriesKey => new(Indicator, Area, Counterpart, Item, Unit, Series[(Series.LastIndexOf('.') + 1)..]);

    /// <summary>Its numbers together.</summary>
    internal StatedValue Stated => new(Shape, Value, Low, High, LowInclusive, HighInclusive, Hedge, Decimals);

    /// <summary>An observation from its row and the rows that belong to it.</summary>
    internal static Observation Of(
        ObservationRow row,
        string release,
        IEnumerable<Credit> credits,
        IEnumerable<WitnessPlace> witnesses,
        IEnumerable<RelationRow> relations
    )
    {
        var (asserted, series, stated) = (row.Asserted, row.Asserted.Series, row.Asserted.Stated);
        return new()
        {
            Id = asserted.Id,
            Series = series.ToString(),
            Indicator = series.Indicator,
            Area = series.Area,
            Counterpart = series.Counterpart,
            Item = series.Item,
            Unit = series.Unit,
            Measure = asserted.Measure,
            Status = asserted.Status,
            Shape = stated.Shape,
            Value = stated.Value,
            Low = stated.Low,
            High = stated.High,
            LowInclusive = stated.LowInclusive,
            HighInclusive = stated.HighInclusive,
            Hedge = stated.Hedge,
            Decimals = stated.Decimals,
            Direction = asserted.Direction,
            Period = ObservedPeriod.Of(asserted.Period),
            AssertedAt = row.AssertedAt,
            Printed = row.Printed,
            Claim = asserted.Claim,
            Credit = [.. credits],
            Source = new Source
            {
                Document = asserted.Document,
                Title = row.Title,
                Url = row.Url,
                Paragraph = row.Paragraph,
                Sentence = row.Sentence,
                File = row.File,
                Line = row.Line,
                Start = row.Span.Start,
                End = row.Span.End,
                UrlKind = row.UrlKind,
            },
            Witnesses = [.. witnesses],
            Relations = [.. relations.Where(relation => !relation.Incoming).Select(relation => relation.ToRelation())],
            Release = release,
            RelatedBy = [.. relations.Where(relation => relation.Incoming).Select(relation => relation.ToRelation())],
            Key = asserted.Key,
            CurrencyBasis = asserted.CurrencyBasis,
            Note = asserted.Note,
            Said = asserted.Said is { } said ? new ObservedSaying { Edtf = said.Edtf, Basis = said.Basis } : null,
            Rank = asserted.Rank,
            RankReason = asserted.RankReason,
            Updated = row.Updated,
            Self = $"{Paths.Observations}/{asserted.Id}",
        };
    }
}
