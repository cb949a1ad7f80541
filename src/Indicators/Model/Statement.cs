namespace Indicators.Model;

/// <summary>
/// What is stated of a figure: the fields that a curator writes down and a release publishes as they are. A field added here is in both.
/// </summary>
public abstract record Statement
{
    /// <summary>How far the text vouches that the number has come about.</summary>
    public required Status Status { get; init; }

    public required StatedValue Stated { get; init; }

    public required Direction? Direction { get; init; }

    /// <summary>How the currency is known; null where the unit is not money, and in seeds where it is explicit.</summary>
    public required CurrencyBasis? CurrencyBasis { get; init; }

    /// <summary>What the text asserts, in our own words.</summary>
    public required string Claim { get; init; }

    /// <summary>What a reader should know about the reading of the text; null where it is plain.</summary>
    public required string? Note { get; init; }
}
