using System.Globalization;

namespace Indicators.Samples.Client;

/// <summary>Numbers in words that say no more than the text does.</summary>
public static class Amounts
{
    /// <summary>"120000000", "20000 to 30000", "more than 5000000": by shape, never the middle of a range.</summary>
    public static string Words(Observation observation) =>
        observation.Shape switch
        {
            "point" => Number(observation.Value),
            "range" => $"{Number(observation.Low)} to {Number(observation.High)}",
            "lower_bound" => $"{(observation.LowInclusive == true ? "at least" : "more than")} {Number(observation.Low)}",
            "upper_bound" => $"{(observation.HighInclusive == true ? "at most" : "less than")} {Number(observation.High)}",
            var unknown => throw new NotSupportedException($"an observation of the unknown shape {unknown}"),
        };

    private static string Number(decimal? number) => number!.Value.ToString(CultureInfo.InvariantCulture);
}
