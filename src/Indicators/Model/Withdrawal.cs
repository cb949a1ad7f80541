namespace Indicators.Model;

/// <summary>An observation that was published once and is not any more: its id is not forgotten, and leads to the reason.</summary>
/// <param name="Id">Id under which it was published.</param>
/// <param name="Document">Slug of the document that it was read from.</param>
/// <param name="Key">The curator's name for it within the document.</param>
/// <param name="LastRelease">Version of the last release that had it.</param>
/// <param name="Reason">Why it is not published any more.</param>
/// <param name="Successor">Id of the observation that stands in its place, published or itself withdrawn; null where there is none.</param>
public sealed record Withdrawal(string Id, string Document, string Key, string LastRelease, string Reason, string? Successor)
{
    /// <summary>By document, key and id.</summary>
    public static IReadOnlyList<Withdrawal> Sort(IEnumerable<Withdrawal> withdrawals) =>
        [
            .. withdrawals
                .OrderBy(w => w.Document, StringComparer.Ordinal)
                .ThenBy(w => w.Key, StringComparer.Ordinal)
                .ThenBy(w => w.Id, StringComparer.Ordinal),
        ];
}
