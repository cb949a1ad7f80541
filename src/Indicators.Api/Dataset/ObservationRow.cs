namespace Indicators.Api.Dataset;

/// <summary>An observation as it lies in the tables, without credits, relations and further witnesses.</summary>
internal sealed record ObservationRow
{
    /// <summary>The columns, over <see cref="From"/>.</summary>
    public const string Columns = """
        o.id, o.key, o.series, s.indicator, s.area, s.counterpart, s.item, s.unit, o.measure, o.status, o.shape, o.value, o.low, o.high,
        o.low_inclusive as LowInclusive, o.high_inclusive as HighInclusive, o.hedge, o.decimals, o.direction, o.currency_basis as CurrencyBasis,
        o.period_edtf as PeriodEdtf, lower(o.period) as PeriodStart, upper(o.period) - 1 as PeriodEnd, o.period_basis as PeriodBasis,
        d.published_edtf as AssertedAt, a.printed, o.claim, o.note, o.updated, o.document, d.title, d.url, a.paragraph, a.sentence, w.file, a.line,
        lower(a.span) as Start, upper(a.span) as End
        """;

    /// <summary>The tables; <c>a</c> is the place of the figure.</summary>
    public const string From = """
        indicators.observation o
        join indicators.series s on s.release_id = o.release_id and s.key = o.series
        join indicators.indicator i on i.release_id = o.release_id and i.code = s.indicator
        join indicators.document d on d.release_id = o.release_id and d.slug = o.document
        join indicators.anchor a on a.release_id = o.release_id and a.observation = o.id and a.ordinal = 1
        join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
        """;

    public required string Id { get; init; }

    public required string Key { get; init; }

    public required string Series { get; init; }

    public required string Indicator { get; init; }

    public required string Area { get; init; }

    public required string Counterpart { get; init; }

    public required string Item { get; init; }

    public required string Unit { get; init; }

    public required string Measure { get; init; }

    public required string Status { get; init; }

    public required string Shape { get; init; }

    public required decimal? Value { get; init; }

    public required decimal? Low { get; init; }

    public required decimal? High { get; init; }

    public required bool? LowInclusive { get; init; }

    public required bool? HighInclusive { get; init; }

    public required string Hedge { get; init; }

    public required short Decimals { get; init; }

    public required string? Direction { get; init; }

    public required string? CurrencyBasis { get; init; }

    public required string? PeriodEdtf { get; init; }

    public required DateOnly? PeriodStart { get; init; }

    public required DateOnly? PeriodEnd { get; init; }

    public required string PeriodBasis { get; init; }

    public required string? AssertedAt { get; init; }

    public required string Printed { get; init; }

    public required string Claim { get; init; }

    public required string? Note { get; init; }

    public required DateOnly Updated { get; init; }

    public required string Document { get; init; }

    public required string? Title { get; init; }

    public required string? Url { get; init; }

    public required int Paragraph { get; init; }

    public required int Sentence { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>Where the row stands in the order that was asked for; only lists select it.</summary>
    public string[] SortKeys { get; init; } = [];
}
