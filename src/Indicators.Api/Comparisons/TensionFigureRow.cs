using Indicators.Model;
using Indicators.Periods;
using Indicators.Tensions;

namespace Indicators.Api.Comparisons;

/// <summary>A figure of an indicator that arithmetic joins to others.</summary>
internal sealed record TensionFigureRow
{
    public const string Sql = """
        select o.id, o.document, a.paragraph, o.series, o.period_edtf as PeriodEdtf, o.period_basis as PeriodBasis, o.status, o.shape, o.value, o.low, o.high,
          o.low_inclusive as LowInclusive, o.high_inclusive as HighInclusive, o.hedge, o.decimals, a.printed
        from indicators.observation o
        join indicators.series s on s.release_id = o.release_id and s.key = o.series
        join indicators.anchor a on a.release_id = o.release_id and a.observation = o.id and a.ordinal = 1
        where o.release_id = @release and s.indicator = any(@indicators)
        order by o.document collate "C", o.position
        """;

    public required string Id { get; init; }

    public required string Document { get; init; }

    public required int Paragraph { get; init; }

    public required string Series { get; init; }

    public required string? PeriodEdtf { get; init; }

    public required string PeriodBasis { get; init; }

    public required string Status { get; init; }

    public required string Shape { get; init; }

    public required decimal? Value { get; init; }

    public required decimal? Low { get; init; }

    public required decimal? High { get; init; }

    public required bool? LowInclusive { get; init; }

    public required bool? HighInclusive { get; init; }

    public required string Hedge { get; init; }

    public required short Decimals { get; init; }

    public required string Printed { get; init; }

    public Figure ToFigure() =>
        new(
            Id,
            Document,
            Paragraph,
            SeriesKey.TryParse(Series, out var key) ? key : throw new FormatException($"'{Series}' is no key of a series"),
            Period.TryParse(PeriodEdtf, out var period) ? period : null,
            Codes.Parse<PeriodBasis>(PeriodBasis),
            Codes.Parse<Status>(Status),
            new StatedValue(Codes.Parse<Shape>(Shape), Value, Low, High, LowInclusive, HighInclusive, Codes.Parse<Hedge>(Hedge), Decimals),
            Printed
        );
}
