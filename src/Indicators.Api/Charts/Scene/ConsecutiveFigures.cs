using Indicators.Model;
using Indicators.Periods;

namespace Indicators.Api.Charts.Scene;

/// <summary>Finds figures that a line may join: plain points in adjacent periods of the series' frequency, one per period.</summary>
internal static class ConsecutiveFigures
{
    /// <summary>
    /// Returns pairs, the earlier figure first. No line joins other figures, because nothing is known about the time between them.
    /// </summary>
    public static IEnumerable<(ChartFigure From, ChartFigure To)> Of(IEnumerable<ChartFigure> figures, string frequency)
    {
        if (Unit(frequency) is not { } granularity)
            return [];
        var alone = figures
            .Where(figure => figure.Period is { IsInterval: false } period && period.Granularity == granularity)
            .GroupBy(figure => figure.Period!.Start!.Value)
            .Where(group => group.Count() == 1 && IsPlain(group.Single()))
            .ToDictionary(group => group.Key, group => group.Single());
        return alone
            .OrderBy(pair => pair.Key)
            .Where(pair => alone.ContainsKey(Next(pair.Key, granularity)))
            .Select(pair => (pair.Value, alone[Next(pair.Key, granularity)]));
    }

    private static bool IsPlain(ChartFigure figure) =>
        figure is { Shape: Shape.Point, Status: Status.Actual } && !figure.HasLoosePeriod && !figure.IsSuperseded;

    private static Granularity? Unit(string frequency) =>
        frequency switch
        {
            "A" => Granularity.Year,
            "M" => Granularity.Month,
            "D" => Granularity.Day,
            _ => null,
        };

    private static DateOnly Next(DateOnly day, Granularity granularity) =>
        granularity switch
        {
            Granularity.Year => day.AddYears(1),
            Granularity.Month => day.AddMonths(1),
            _ => day.AddDays(1),
        };
}
