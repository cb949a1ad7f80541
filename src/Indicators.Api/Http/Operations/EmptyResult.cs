namespace Indicators.Api.Http.Operations;

/// <summary>Why a list is empty.</summary>
public sealed record EmptyResult
{
    /// <summary>The reason, as a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>The filters of the request, each with its own effect.</summary>
    public required IReadOnlyList<EmptyResultFilter> Filters { get; init; }
}

/// <summary>Effect of one filter on an empty list.</summary>
public sealed record EmptyResultFilter
{
    /// <summary>Name of the parameter.</summary>
    public required string Parameter { get; init; }

    /// <summary>Number of entries that pass all other filters; at most 10,000 are counted.</summary>
    public required long Without { get; init; }

    /// <summary>
    /// Number of entries that pass this filter alone, of which at most 10,000 are counted; 0 if it makes every list empty.
    /// </summary>
    public required long Alone { get; init; }
}
