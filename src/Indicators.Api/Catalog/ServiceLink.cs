namespace Indicators.Api.Catalog;

/// <summary>An interface of the service beside the API, for the links of the entry point and the catalogue.</summary>
/// <param name="Name">Name of the link, such as <c>mcp</c>.</param>
/// <param name="Path">Its path.</param>
internal sealed record ServiceLink(string Name, string Path)
{
    /// <summary>Display name of an interface that serves the data; null for what does not.</summary>
    public string? Title { get; init; }

    /// <summary>Path of its description for programs; null if it has none.</summary>
    public string? Description { get; init; }
}
