namespace Indicators.Trace;

/// <summary>All findings on one statement and one figure.</summary>
internal sealed class Evidence
{
    private readonly Finding[] _findings;

    public Evidence(Pair pair) => (Pair, _findings) = (pair, [.. Comparisons.All.Select(comparison => comparison.Evaluate(pair))]);

    public Pair Pair { get; }

    /// <summary>In the order of <see cref="Comparisons.All"/>.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Returns the outcome of a comparison.</summary>
    public Finding this[string comparison]
    {
        get
        {
            for (var i = 0; i < _findings.Length; i++)
            {
                if (Comparisons.All[i].Name == comparison)
                    return _findings[i];
            }

            throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "no such comparison");
        }
    }

    /// <summary>Whether a comparison found one of these levels.</summary>
    public bool Is(string comparison, params ReadOnlySpan<string> levels) => levels.Contains(this[comparison].Level);
}
