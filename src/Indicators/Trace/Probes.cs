using Indicators.Model;
using Indicators.Quantities;

namespace Indicators.Trace;

/// <summary>A stretch of numbers to look for, and the units that it may be in.</summary>
/// <param name="Interval">The numbers.</param>
/// <param name="Units">Codes of units.</param>
public sealed record Probe(ComparisonInterval Interval, IReadOnlyList<string> Units);

/// <summary>What is looked for among the numbers: a quantity as it stands, and as it would be after the usual slips.</summary>
public static class Probes
{
    internal static readonly decimal[] Slips = [1_000m, 0.001m, 1_000_000m, 0.000001m];

    /// <summary>The probes of a query, each once.</summary>
    public static IReadOnlyList<Probe> Of(TraceQuery query, TraceVocabulary vocabulary)
    {
        var probes = new List<Probe>();
        foreach (var quantity in query.WithQuantity.Select(statement => statement.Quantity!))
        {
            var fits = vocabulary.Units.OrderBy(unit => unit.Code, StringComparer.Ordinal).Select(unit => (unit.Code, Fit: UnitFit.Of(quantity, unit))).ToArray();
            string[] comparable = [.. fits.Where(unit => unit.Fit.IsComparable).Select(unit => unit.Code)];
            string[] slips = [.. fits.Where(unit => unit.Fit.IsSlip).Select(unit => unit.Code)];
            // A fall is kept as a negative number, and printed as a positive one.
            foreach (var signed in new[] { quantity, Times(quantity, -1) })
            {
                Add(signed, comparable);
                Add(signed, slips);
                foreach (var factor in Slips)
                    Add(Times(signed, factor), comparable);
            }
        }

        return [.. probes.DistinctBy(probe => (probe.Interval, string.Join(',', probe.Units)))];

        void Add(Quantity quantity, string[] units)
        {
            if (units.Length > 0)
                probes.Add(new(QueryInterval.Of(quantity), units));
        }
    }

    /// <summary>The quantity multiplied by a power of ten, or with the other sign.</summary>
    internal static Quantity Times(Quantity quantity, decimal factor)
    {
        var zeros = factor switch { 1_000m => 3, 0.001m => -3, 1_000_000m => 6, 0.000001m => -6, _ => 0 };
        var scaled = quantity with { Value = quantity.Value * factor, Decimals = quantity.Decimals - zeros };
        if (factor > 0)
            return scaled with { Low = quantity.Low * factor, High = quantity.High * factor };
        return scaled with
        {
            Low = quantity.High * factor,
            High = quantity.Low * factor,
            LowInclusive = quantity.HighInclusive,
            HighInclusive = quantity.LowInclusive,
            Shape = quantity.Shape switch { Shape.LowerBound => Shape.UpperBound, Shape.UpperBound => Shape.LowerBound, var shape => shape },
            Hedge = quantity.Hedge switch { Hedge.Nearly => Hedge.JustOver, Hedge.JustOver => Hedge.Nearly, var hedge => hedge },
        };
    }
}
