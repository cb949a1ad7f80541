namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>Paths to and from the chart page.</summary>
internal static class ChartAddress
{
    public const string Embedding = "/v1/oembed";

    public const string Documents = "/v1/documents";

    /// <summary>Path of the page of a series.</summary>
    public static string PageOf(string key) => $"{ListSeries.Path}/{key}/chart";
}
