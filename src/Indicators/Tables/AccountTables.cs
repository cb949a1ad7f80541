using Indicators.Model;

namespace Indicators.Tables;

/// <summary>Tables of how numerals are accounted for and of withdrawn observations.</summary>
public static class AccountTables
{
    public static Table<LedgerTotal> LedgerTotals { get; } =
        new(
            "ledger_total",
            "file collate \"C\", document collate \"C\" nulls first, reason collate \"C\"",
            (c, from) =>
                new(
                    c.Text("file", from?.File, "Name of the file"),
                    c.MaybeText("document", from?.Document, "Slug of the document; empty for lines outside all documents"),
                    c.Code("reason", from?.Reason, "Kind of the numerals"),
                    c.Integer("numerals", from?.Numerals, "Number of numerals")
                )
        );

    public static Table<Withdrawal> Withdrawals { get; } =
        new(
            "withdrawal",
            "document collate \"C\", key collate \"C\", id collate \"C\"",
            (c, from) =>
                new(
                    c.Text("id", from?.Id, new("Id under which it was published") { Pattern = Patterns.Id }),
                    c.Text("document", from?.Document, "Slug of the document from which it was read"),
                    c.Text("key", from?.Key, "Name within the document, given by the curators"),
                    c.Text("last_release", from?.LastRelease, "Version of the last release that had it"),
                    c.Text("reason", from?.Reason, "Why it is no longer published"),
                    c.MaybeText(
                        "successor",
                        from?.Successor,
                        new("Id of the observation that replaces it; empty if there is none") { Pattern = Patterns.Id }
                    )
                )
        );
}
