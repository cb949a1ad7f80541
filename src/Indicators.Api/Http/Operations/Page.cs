using System.Text.Json.Serialization;

namespace Indicators.Api.Http.Operations;

/// <summary>A page of a list.</summary>
public sealed record Page<T>
{
    /// <summary>Version of the release that the page is answered from.</summary>
    public required string Release { get; init; }

    /// <summary>Entries on all pages together.</summary>
    public required long Total { get; init; }

    /// <summary>
    /// Value of <c>cursor</c> for the next page; null on the last page. The same page is in the header <c>Link: rel="next"</c>.
    /// </summary>
    public required string? Next { get; init; }

    /// <summary>The entries of this page.</summary>
    public required IReadOnlyList<T> Data { get; init; }

    /// <summary>Only where there is no entry on any page: why.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EmptyResult? Empty { get; init; }
}
