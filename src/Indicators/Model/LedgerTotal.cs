namespace Indicators.Model;

/// <summary>How many numerals of a file are accounted for in one way.</summary>
/// <param name="File">File name of the text, without folder.</param>
/// <param name="Document">Slug of the work that the lines belong to; null for lines between the works.</param>
/// <param name="Reason">What the numerals are.</param>
/// <param name="Numerals">How many; at least 1.</param>
public sealed record LedgerTotal(string File, string? Document, LedgerReason Reason, int Numerals)
{
    /// <summary>By file, document (none first) and reason.</summary>
    public static IReadOnlyList<LedgerTotal> Sort(IEnumerable<LedgerTotal> totals) =>
        [.. totals.OrderBy(t => t.File, StringComparer.Ordinal).ThenBy(t => t.Document, StringComparer.Ordinal).ThenBy(t => t.Reason)];
}
