namespace Indicators.Api.Resources.TimeSeries.Charts.Embedding;

/// <summary>The frame that shows the page of a chart on another site.</summary>
internal static class EmbedFrame
{
    public const int Width = 720;
    public const int Height = 520;

    /// <param name="page">Absolute URL of the page of the chart.</param>
    /// <param name="title">Title of the series, for those who hear the page.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    public static string Of(string page, string title, int width = Width, int height = Height) =>
        $"<iframe src=\"{Encode(page)}\" width=\"{width}\" height=\"{height}\" "
        + $"title=\"{Encode(title)}\" loading=\"lazy\" style=\"border:0\"></iframe>";

    /// <summary>Only what ends an attribute or begins markup is encoded: other characters stay readable.</summary>
    private static string Encode(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
