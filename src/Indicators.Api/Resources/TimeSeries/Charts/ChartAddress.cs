namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>Paths that the chart page and its embedding tell each other.</summary>
internal static class ChartAddress
{
    public const string Embedding = "/v1/oembed";

    /// <summary>Path of the page of a series.</summary>
    public static string PageOf(string key) => $"{ListSeries.Path}/{key}/chart";
}
