namespace Indicators.Model;

/// <summary>How the currency of an amount is known.</summary>
public enum CurrencyBasis
{
    /// <summary>Printed with the amount ("US$", "RMB", "US dollars").</summary>
    Explicit,

    /// <summary>A bare sign that the document elsewhere resolves.</summary>
    Inferred,

    /// <summary>A bare sign that nothing resolves.</summary>
    Ambiguous,
}
