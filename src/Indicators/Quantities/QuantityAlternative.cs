using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>Another reading that the words allow.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Value">The number of a point.</param>
/// <param name="Low">The low end.</param>
/// <param name="High">The high end.</param>
/// <param name="Unit">Its unit, where it differs; null if it is the same.</param>
/// <param name="Reason">Why it is possible, in a few words.</param>
public sealed record QuantityAlternative(Shape Shape, decimal? Value, decimal? Low, decimal? High, QuantityUnit? Unit, string Reason);
