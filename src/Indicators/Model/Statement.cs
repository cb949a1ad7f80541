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

    /// <summary>When the one who is credited said it; null in releases that do not tell.</summary>
    public Said? Said { get; init; }

    public Rank Rank { get; init; } = Rank.Normal;

    /// <summary>Why the rank is not normal; null where it is.</summary>
    public string? RankReason { get; init; }
}

/// <summary>When somebody said something.</summary>
/// <param name="Edtf">EDTF subset; null where unknown.</param>
/// <param name="Basis">How it is known.</param>
public sealed record Said(string? Edtf, PeriodBasis Basis);
