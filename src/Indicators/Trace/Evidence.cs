namespace Indicators.Trace;

/// <summary>All findings on one statement and one figure.</summary>
internal sealed class Evidence
{
    public Evidence(Pair pair) => (Pair, Findings) = (pair, [.. Comparisons.All.Select(comparison => comparison.Evaluate(pair))]);

    public Pair Pair { get; }

    /// <summary>In the order of <see cref="Comparisons.All"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Returns the outcome of a comparison.</summary>
    public Finding this[string comparison] => Findings[Comparisons.IndexOf(comparison)];

    /// <summary>Whether a comparison found one of these levels.</summary>
    public bool Is(string comparison, params ReadOnlySpan<string> levels) => levels.Contains(this[comparison].Level);
}
