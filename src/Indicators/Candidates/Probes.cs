using Indicators.Model;
using Indicators.Quantities;
using Indicators.Statements;

namespace Indicators.Candidates;

/// <summary>A stretch of numbers to look for, and the units that it may be in.</summary>
/// <param name="Interval">The numbers that agree.</param>
/// <param name="Start">The number to look from, outwards.</param>
/// <param name="Units">Codes of units.</param>
/// <param name="IsSlip">Whether the number is not the reader's own.</param>
public sealed record Probe(ComparisonInterval Interval, decimal Start, IReadOnlyList<string> Units, bool IsSlip)
{
    // A printed zero may mean anything below one. No interval of another point is wider than half the number, and a more distant bound is
    // found only by its words.
    private const decimal Reach = 2;
    private const decimal Largest = 1e27m;

    /// <summary>The smallest number that a figure in agreement can have.</summary>
    public decimal Least { get; } = Math.Min(Math.Min(Start / Reach, Farthest(Start)), Math.Abs(Start) <= 1 ? -1 : Start);

    /// <summary>The greatest.</summary>
    public decimal Most { get; } = Math.Max(Math.Max(Start / Reach, Farthest(Start)), Math.Abs(Start) <= 1 ? 1 : Start);

    private static decimal Farthest(decimal start) => Math.Abs(start) > Largest ? start : start * Reach;
}

/// <summary>The numbers to look for: a quantity as given, and after the usual slips.</summary>
public static class Probes
{
    internal static readonly decimal[] Slips = [1_000m, 0.001m, 1_000_000m, 0.000001m];

    /// <summary>The probes of a query, each once.</summary>
    public static IReadOnlyList<Probe> Of(TraceQuery query, TraceVocabulary vocabulary)
    {
        var probes = new List<Probe>();
        foreach (var quantity in query.WithQuantity.Select(statement => statement.Quantity!))
        {
            var fits = vocabulary
                .Units.OrderBy(unit => unit.Code, StringComparer.Ordinal)
                .Select(unit => (unit.Code, Match: UnitMatch.Of(quantity, unit)))
                .ToArray();
            string[] comparable = [.. fits.Where(unit => unit.Match is { IsComparable: true, Factor: 1 }).Select(unit => unit.Code)];
            string[] slips = [.. fits.Where(unit => unit.Match is { Level: "other" or "converted" }).Select(unit => unit.Code)];
            foreach (var (code, match) in fits.Where(unit => unit.Match.Factor != 1))
            {
                var converted = new QueryQuantity(quantity).Times(match.Factor);
                probes.Add(new(converted.Interval, converted.Number, [code], false));
            }

            if (quantity.Unit.Kind == UnitKind.Percent)
                probes.Add(new(new QueryQuantity(quantity).Rest.Interval, new QueryQuantity(quantity).Rest.Number, comparable, true));
            // A fall is stored as a negative number and printed as a positive one.
            foreach (var signed in new[] { quantity, Times(quantity, -1) })
            {
                Add(signed, comparable, isSlip: false);
                Add(signed, slips, isSlip: true);
                foreach (var factor in Slips)
                    Add(Times(signed, factor), comparable, isSlip: true);
            }
        }

        return [.. probes.DistinctBy(probe => (probe.Interval, probe.Start, string.Join(',', probe.Units)))];

        void Add(Quantity quantity, string[] units, bool isSlip)
        {
            if (units.Length > 0)
                probes.Add(new(QueryInterval.Of(quantity), quantity.Value ?? quantity.Low ?? quantity.High ?? 0, units, isSlip));
        }
    }

    /// <summary>The quantity multiplied by a power of ten, or with the other sign.</summary>
    internal static Quantity Times(Quantity quantity, decimal factor)
    {
        var zeros = factor switch
        {
            1_000m => 3,
            0.001m => -3,
            1_000_000m => 6,
            0.000001m => -6,
            _ => 0,
        };
        var scaled = quantity with { Value = quantity.Value * factor, Decimals = quantity.Decimals - zeros };
        if (factor > 0)
            return scaled with { Low = quantity.Low * factor, High = quantity.High * factor };
        return scaled with
        {
            Low = quantity.High * factor,
            High = quantity.Low * factor,
            LowInclusive = quantity.HighInclusive,
            HighInclusive = quantity.LowInclusive,
            Shape = quantity.Shape switch
            {
                Shape.LowerBound => Shape.UpperBound,
                Shape.UpperBound => Shape.LowerBound,
                var shape => shape,
            },
        };
    }
}
