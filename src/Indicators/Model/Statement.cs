namespace Indicators.Model;

/// <summary>The fields of a figure that curators write and releases publish unchanged. A field added here is part of both.</summary>
public abstract record Statement
{
    /// <summary>Whether the text states a fact, an estimate, a forecast, a target or a pledge.</summary>
    public required Status Status { get; init; }

    public required StatedValue Stated { get; init; }

    public required Direction? Direction { get; init; }

    /// <summary>How the currency is known; null if the unit is not money, and in seeds if it is explicit.</summary>
    public required CurrencyBasis? CurrencyBasis { get; init; }

    /// <summary>What the text asserts, in our own words.</summary>
    public required string Claim { get; init; }

    /// <summary>What a reader should know about how the text was read; null if nothing.</summary>
    public required string? Note { get; init; }

    /// <summary>When the credited source said it; null in releases without this information.</summary>
    public Said? Said { get; init; }

    public Rank Rank { get; init; } = Rank.Normal;

    /// <summary>Why the rank is not normal; null if it is.</summary>
    public string? RankReason { get; init; }
}

/// <summary>When a source said something.</summary>
/// <param name="Edtf">Date in the EDTF subset; null if unknown.</param>
/// <param name="Basis">How the date is known.</param>
public sealed record Said(string? Edtf, PeriodBasis Basis);
