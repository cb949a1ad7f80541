namespace Indicators.Api.Mcp.Figures;

/// <summary>How a figure is written.</summary>
/// <param name="IsWhole">Whether the sentence is written however long it is, with a full citation.</param>
/// <param name="Release">The release that the call names, for links; null if it names none.</param>
internal sealed record FigureForm(bool IsWhole, string? Release)
{
    /// <summary>The query of links, so that what a pinned call names is still there in a later release.</summary>
    public string Query => string.IsNullOrEmpty(Release) ? "" : $"?release={Uri.EscapeDataString(Release)}";
}
