namespace Indicators.Model;

/// <summary>How many numerals of a file have the same account.</summary>
/// <param name="File">Name of the text file, without its folder.</param>
/// <param name="Document">Slug of the work that contains the lines; null for lines outside all works.</param>
/// <param name="Reason">What the numerals are.</param>
/// <param name="Numerals">Number of numerals, at least 1.</param>
public sealed record LedgerTotal(string File, string? Document, LedgerReason Reason, int Numerals)
{
    /// <summary>Sorts by file, document (null first) and reason.</summary>
    public static IReadOnlyList<LedgerTotal> Sort(IEnumerable<LedgerTotal> totals) =>
        [.. totals.OrderBy(t => t.File, StringComparer.Ordinal).ThenBy(t => t.Document, StringComparer.Ordinal).ThenBy(t => t.Reason)];
}
