namespace Indicators.Model;

/// <summary>An observation that is no longer published. Its id stays known and leads to the reason.</summary>
/// <param name="Id">Id under which it was published.</param>
/// <param name="Document">Slug of the document from which it was read.</param>
/// <param name="Key">Name within the document, given by the curator.</param>
/// <param name="LastRelease">Version of the last release that had it.</param>
/// <param name="Reason">Why it is no longer published.</param>
/// <param name="Successor">Id of the observation that replaces it, which may itself be withdrawn; null if there is none.</param>
public sealed record Withdrawal(string Id, string Document, string Key, string LastRelease, string Reason, string? Successor)
{
    /// <summary>Sorts by document, key and id.</summary>
    public static IReadOnlyList<Withdrawal> Sort(IEnumerable<Withdrawal> withdrawals) =>
        [
            .. withdrawals
                .OrderBy(w => w.Document, StringComparer.Ordinal)
                .ThenBy(w => w.Key, StringComparer.Ordinal)
                .ThenBy(w => w.Id, StringComparer.Ordinal),
        ];
}
