namespace Indicators.Tensions;

/// <summary>An implied quantity and a contradiction of it, as a pair of figures.</summary>
/// <param name="Tension">The implied quantity.</param>
/// <param name="Other">The other implied quantity that contradicts it; null if a stated figure does.</param>
/// <param name="A">Id of the stated figure that contradicts it, or else of an operand of the other implied quantity.</param>
/// <param name="B">Id of its second operand: the share, ratio or change.</param>
/// <param name="Rationale">The arithmetic, with the figures as printed.</param>
public sealed record ContradictedPair(Tension Tension, Tension? Other, string A, string B, string Rationale)
{
    /// <summary>
    /// Returns the pairs. If three figures cannot all be true, each two of them imply something that contradicts the third; only the first
    /// such pair is returned.
    /// </summary>
    /// <param name="tensions">All tensions of a release.</param>
    public static IEnumerable<ContradictedPair> Of(IReadOnlyCollection<Tension> tensions)
    {
        var byId = tensions.ToDictionary(tension => tension.Id);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tension in tensions.Where(tension => tension.IsContradicted))
        {
            string[] operands = [.. tension.Operands.Select(one => one.Figure.Id)];
            foreach (var figure in tension.Against.Where(figure => seen.Add(KeyOf([.. operands, figure.Id]))))
                yield return new(tension, null, figure.Id, operands[1], $"{tension.Calculation}; “{figure.Printed}” is stated");
            foreach (
                var other in tension
                    .AgainstImplied.Select(id => byId[id])
                    .Where(other => seen.Add(KeyOf([.. operands, .. other.Operands.Select(one => one.Figure.Id)])))
            )
                yield return new(tension, other, other.Operands[1].Figure.Id, operands[1], $"{tension.Calculation}; {other.Calculation}");
        }
    }

    private static string KeyOf(IEnumerable<string> figures) => string.Join(' ', figures.Order(StringComparer.Ordinal));
}
