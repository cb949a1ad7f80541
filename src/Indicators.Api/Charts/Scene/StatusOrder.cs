using Indicators.Model;

namespace Indicators.Api.Charts.Scene;

/// <summary>The order in which statuses are read, from fact to promise.</summary>
internal static class StatusOrder
{
    public static readonly Status[] All = [Status.Actual, Status.Estimate, Status.Forecast, Status.Target, Status.Pledge];

    /// <summary>The statuses of these figures, each once.</summary>
    public static IReadOnlyList<Status> Of(IEnumerable<ChartFigure> figures)
    {
        var found = figures.Select(figure => figure.Status).ToHashSet();
        return [.. All.Where(found.Contains)];
    }
}
