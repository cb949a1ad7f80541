namespace Indicators.Model;

/// <summary>How the currency of an amount is known.</summary>
public enum CurrencyBasis
{
    /// <summary>Printed with the amount ("US$", "RMB", "US dollars").</summary>
    Explicit,

    /// <summary>A bare currency sign that another passage of the document explains.</summary>
    Inferred,

    /// <summary>A bare currency sign that the document does not explain.</summary>
    Ambiguous,
}
