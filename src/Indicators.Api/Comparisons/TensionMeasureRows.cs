using Indicators.Api.Http.Operations;
using Indicators.Model;
using Indicators.Tensions;

namespace Indicators.Api.Comparisons;

/// <summary>The indicators and units of a release, for arithmetic.</summary>
internal static class TensionMeasureRows
{
    public static async Task<Measures> LoadAsync(ApiRequest request)
    {
        var release = new { request.Release.Id };
        var indicators = await request.QueryAsync<IndicatorRow>(
            """
            select code, measure, dimension, frequency, counterpart_role as CounterpartRole, numerator, denominator, whole_over as Over,
              change_of as ChangeOf
            from indicators.indicator where release_id = @Id order by code
            """,
            release
        );
        var units = await request.QueryAsync<UnitRow>(
            "select code, name, symbol, dimension, currency from indicators.unit where release_id = @Id order by code",
            release
        );
        return new Measures(indicators.Select(row => row.ToIndicator()), units.Select(row => row.ToUnit()));
    }

    private sealed record IndicatorRow
    {
        public required string Code { get; init; }

        public required string Measure { get; init; }

        public required string Dimension { get; init; }

        public required string Frequency { get; init; }

        public required string? CounterpartRole { get; init; }

        public required string? Numerator { get; init; }

        public required string? Denominator { get; init; }

        public required string? Over { get; init; }

        public required string? ChangeOf { get; init; }

        public Model.Indicator ToIndicator() =>
            new()
            {
                Code = Code,
                Name = "",
                Definition = "",
                Topic = "",
                Kind = default,
                Measure = Codes.Parse<Measure>(Measure),
                Dimension = Codes.Parse<UnitDimension>(Dimension),
                Frequency = Frequency,
                AreaRole = "",
                CounterpartRole = CounterpartRole,
                Numerator = Numerator,
                Denominator = Denominator,
                Over = Over is null ? null : Codes.Parse<SeriesDimension>(Over),
                ChangeOf = ChangeOf,
            };
    }

    private sealed record UnitRow
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required string Symbol { get; init; }

        public required string Dimension { get; init; }

        public required string? Currency { get; init; }

        public Model.Unit ToUnit() =>
            new()
            {
                Code = Code,
                Name = Name,
                Symbol = Symbol,
                Dimension = Codes.Parse<UnitDimension>(Dimension),
                Currency = Currency,
                Ucum = null,
            };
    }
}
