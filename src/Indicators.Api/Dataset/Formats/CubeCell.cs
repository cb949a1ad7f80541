namespace Indicators.Api.Dataset.Formats;

/// <summary>What of an observation goes into cells.</summary>
internal sealed record CubeCell
{
    public const string ValueCode = "value";
    public const string LowCode = "low";
    public const string HighCode = "high";

    public const string Columns =
        "s.indicator, s.area, s.counterpart, s.item, s.unit, o.period_edtf as Edtf, o.value, o.low, o.high, o.status";

    public required string Indicator { get; init; }

    public required string Area { get; init; }

    public required string Counterpart { get; init; }

    public required string Item { get; init; }

    public required string Unit { get; init; }

    public required string? Edtf { get; init; }

    public required decimal? Value { get; init; }

    public required decimal? Low { get; init; }

    public required decimal? High { get; init; }

    public required string Status { get; init; }

    /// <summary>The numbers that it has, each with its code in the last dimension.</summary>
    public IEnumerable<(string Code, decimal Number)> Numbers =>
        new[] { (ValueCode, Value), (LowCode, Low), (HighCode, High) }
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.Item1, pair.Item2!.Value));

    public static CubeCell Of(Observation observation) =>
        new()
        {
            Indicator = observation.Indicator,
            Area = observation.Area,
            Counterpart = observation.Counterpart,
            Item = observation.Item,
            Unit = observation.Unit,
            Edtf = observation.Period.Edtf,
            Value = observation.Value,
            Low = observation.Low,
            High = observation.High,
            Status = Model.Codes.Of(observation.Status),
        };
}
