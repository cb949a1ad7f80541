using System.Text.Json.Serialization;

namespace Indicators.Api.Http.Operations;

/// <summary>A page of a list.</summary>
public sealed record Page<T>
{
    /// <summary>Version of the release that the page comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Number of entries on all pages.</summary>
    public required long Total { get; init; }

    /// <summary>
    /// Only if <c>total</c> is not exact: <c>atLeast</c> if there are at least as many entries; filtered lists are counted up to 10,000.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TotalIs { get; init; }

    /// <summary>
    /// Value of <c>cursor</c> for the next page; null on the last page. The same page is in the header <c>Link: rel="next"</c>.
    /// </summary>
    public required string? Next { get; init; }

    /// <summary>The entries of this page.</summary>
    public required IReadOnlyList<T> Data { get; init; }

    /// <summary>The reason why the list is empty; only present if it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EmptyResult? Empty { get; init; }
}
