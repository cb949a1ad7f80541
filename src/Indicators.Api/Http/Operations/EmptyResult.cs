namespace Indicators.Api.Http.Operations;

/// <summary>Why a list is empty.</summary>
public sealed record EmptyResult
{
    /// <summary>The reason in words.</summary>
    public required string Reason { get; init; }

    /// <summary>The filters that were given, each with what it does by itself.</summary>
    public required IReadOnlyList<EmptyResultFilter> Filters { get; init; }
}

/// <summary>What one filter does to a list that is empty.</summary>
public sealed record EmptyResultFilter
{
    /// <summary>Name of the parameter.</summary>
    public required string Parameter { get; init; }

    /// <summary>Entries that pass all other filters.</summary>
    public required long Without { get; init; }

    /// <summary>Entries that pass this filter, whatever the others say; 0 where it empties every list.</summary>
    public required long Alone { get; init; }
}
