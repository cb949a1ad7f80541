using ComputedTension = Indicators.Tensions.Tension;

namespace Indicators.Api.Comparisons;

/// <summary>An implied quantity and a contradiction of it, as a pair of figures.</summary>
/// <param name="Tension">The implied quantity.</param>
/// <param name="A">Id of the stated figure that contradicts it, or else of an operand of the other implied quantity.</param>
/// <param name="B">Id of its second operand: the share, ratio or change.</param>
/// <param name="Rationale">The arithmetic, with the figures as printed.</param>
internal sealed record ContradictedPair(ComputedTension Tension, string A, string B, string Rationale)
{
    /// <summary>
    /// Returns the pairs. If three figures cannot all be true, each two of them imply something that contradicts the third; only the first
    /// such pair is returned.
    /// </summary>
    public static IReadOnlyList<ContradictedPair> Of(
        IEnumerable<ComputedTension> tensions,
        IReadOnlyDictionary<string, ComputedTension> byId
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pairs = new List<ContradictedPair>();
        foreach (var tension in tensions)
        {
            string[] operands = [.. tension.Operands.Select(one => one.Figure.Id)];
            var calculation = TensionAssembly.CalculationOf(tension);
            foreach (var figure in tension.Against.Where(figure => seen.Add(KeyOf([.. operands, figure.Id]))))
                pairs.Add(new ContradictedPair(tension, figure.Id, operands[1], $"{calculation}; “{figure.Printed}” is stated"));
            foreach (
                var other in tension
                    .AgainstImplied.Select(id => byId[id])
                    .Where(other => seen.Add(KeyOf([.. operands, .. other.Operands.Select(one => one.Figure.Id)])))
            )
                pairs.Add(
                    new ContradictedPair(
                        tension,
                        other.Operands[1].Figure.Id,
                        operands[1],
                        $"{calculation}; {TensionAssembly.CalculationOf(other)}"
                    )
                );
        }

        return pairs;
    }

    private static string KeyOf(IEnumerable<string> figures) => string.Join(' ', figures.Order(StringComparer.Ordinal));
}
