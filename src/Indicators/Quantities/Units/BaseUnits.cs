using System.Collections.Frozen;
using UnitsNet;
using UnitsNet.Units;

namespace Indicators.Quantities.Units;

/// <summary>A quantity in the base unit of its dimension.</summary>
/// <param name="Value">The number of a point.</param>
/// <param name="Low">The low end.</param>
/// <param name="High">The high end.</param>
/// <param name="Unit">UCUM: m, m2, m3, kg, W, J, K or m/s.</param>
public sealed record BaseUnits(double? Value, double? Low, double? High, string Unit);
