using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>The result of reading a printed figure: the quantity, or the reason why there is none.</summary>
/// <param name="Quantity">What was read; null if nothing could be.</param>
/// <param name="Reason">Why nothing could be read, in a few words for a curator; null if something was.</param>
public readonly record struct QuantityReading(Quantity? Quantity, string? Reason)
{
    internal static QuantityReading Of(Quantity quantity) => new(quantity, null);

    internal static QuantityReading No(string reason) => new(null, reason);
}
