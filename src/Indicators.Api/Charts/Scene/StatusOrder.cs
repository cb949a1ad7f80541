using Indicators.Model;

namespace Indicators.Api.Charts.Scene;

/// <summary>The reading order of statuses, from fact to promise.</summary>
internal static class StatusOrder
{
    public static readonly Status[] All = [Status.Actual, Status.Estimate, Status.Forecast, Status.Target, Status.Pledge];

    /// <summary>Returns the distinct statuses of these figures.</summary>
    public static IReadOnlyList<Status> Of(IEnumerable<ChartFigure> figures)
    {
        var found = figures.Select(figure => figure.Status).ToHashSet();
        return [.. All.Where(found.Contains)];
    }
}
