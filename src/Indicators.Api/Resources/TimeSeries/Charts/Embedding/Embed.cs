using System.Text.Json.Serialization;

namespace Indicators.Api.Resources.TimeSeries.Charts.Embedding;

/// <summary>What a site needs to embed a chart (oEmbed 1.0, type rich).</summary>
public sealed record Embed
{
    /// <summary>Always <c>rich</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Version of oEmbed.</summary>
    public required string Version { get; init; }

    /// <summary>Title of the chart.</summary>
    public required string Title { get; init; }

    /// <summary>Name of this service.</summary>
    [JsonPropertyName("provider_name")]
    public required string ProviderName { get; init; }

    /// <summary>Address of this service.</summary>
    [JsonPropertyName("provider_url")]
    public required string ProviderUrl { get; init; }

    /// <summary>Seconds for which the response may be cached.</summary>
    [JsonPropertyName("cache_age")]
    public required int CacheAge { get; init; }

    /// <summary>HTML of the frame, ready to insert into a page.</summary>
    public required string Html { get; init; }

    /// <summary>Its width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Its height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Version of the release that is shown.</summary>
    public required string Release { get; init; }
}
