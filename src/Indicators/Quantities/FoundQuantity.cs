using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>A quantity found in running text.</summary>
/// <param name="Quantity">What was read.</param>
/// <param name="Span">Position of <see cref="Quantity.Printed"/> in the text, in code points.</param>
public readonly record struct FoundQuantity(Quantity Quantity, CodePointSpan Span);
