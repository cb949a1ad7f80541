using Indicators.Tables;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>
/// The tables of the data package: all tables of a release, each after those that it refers to. They have the columns of the database; new
/// ones are added at the end. Values that do not depend on the release alone, such as the day of a row's last change, are left out: they
/// would differ between databases with and without the full history.
/// </summary>
internal static class PackageTables
{
    public static readonly IReadOnlyList<PackageTable> All =
    [
        new(
            "figures",
            "Figures, flat",
            "A figure with all that a reader needs, so that no other table has to be joined. The other tables have it in parts.",
            null,
            ["id"],
            To("id", "observations", "id"),
            To("series", "series", "key"),
            To("document", "documents", "slug")
        )
        {
            Columns = FigureRows.Described,
        },
        new("topics", "Topics", "A subject that indicators belong to.", RegistryTables.Topics, ["code"]),
        new("units", "Units", "A unit of measure.", RegistryTables.Units, ["code"]),
        new("indicators", "Indicators", "What is measured.", RegistryTables.Indicators, ["code"], To("topic", "topics", "code")),
        new("areas", "Areas", "A country, a part of one, or a group.", RegistryTables.Areas, ["code"]),
        new(
            "area_members",
            "Members of areas",
            "An area that belongs to a group.",
            RegistryTables.AreaMembers,
            ["area", "member"],
            To("area", "areas", "code"),
            To("member", "areas", "code")
        ),
        new("items", "Items", "A product, an institution or a group that a figure is about.", RegistryTables.Items, ["code"]),
        new("documents", "Documents", "A work that figures were read from.", DocumentTables.Documents, ["slug"]),
        new(
            "witnesses",
            "Witnesses",
            "A copy of the text of a document: lines of a file.",
            DocumentTables.Witnesses,
            ["document", "witness"],
            To("document", "documents", "slug")
        ),
        new(
            "series",
            "Series",
            "What figures are about: indicator, area, counterpart, item, unit and frequency.",
            ObservationTables.Series,
            ["key"],
            To("indicator", "indicators", "code"),
            To("area", "areas", "code"),
            To("counterpart", "areas", "code"),
            To("item", "items", "code"),
            To("unit", "units", "code")
        ),
        new(
            "observations",
            "Observations",
            "An assertion: this document says this value about this series for this period.",
            ObservationTables.Observations,
            ["id"],
            To("document", "documents", "slug"),
            To("series", "series", "key")
        ),
        new(
            "anchors",
            "Anchors",
            "A part of a text that supports an observation: first the figure, then unit, period, subject or credit if they are elsewhere.",
            ObservationTables.Anchors,
            ["observation", "ordinal"],
            To("observation", "observations", "id"),
            ToWitness()
        ),
        new(
            "credits",
            "Credits",
            "A source that the text credits for a figure.",
            ObservationTables.Credits,
            ["observation", "hop"],
            To("observation", "observations", "id")
        ),
        new(
            "relations",
            "Relations",
            "A curator's decision that two observations are to be read together.",
            ObservationTables.Relations,
            ["observation", "kind", "other"],
            To("observation", "observations", "id"),
            To("other", "observations", "id")
        ),
        new(
            "withdrawals",
            "Withdrawals",
            "An observation of an earlier release that is not published any more. Its successor may be in this table itself.",
            AccountTables.Withdrawals,
            ["id"]
        ),
        new(
            "paragraphs",
            "Paragraphs",
            "A paragraph of a witness, without its text.",
            DocumentTables.Outlines,
            ["document", "witness", "paragraph"],
            ToWitness()
        ),
        new(
            "ledger_totals",
            "Totals of the ledger",
            "How many numerals of a text are accounted for in one way.",
            AccountTables.LedgerTotals,
            ["file", "document", "reason"]
        ),
    ];

    private static PackageReference To(string column, string table, string reference) => new([column], table, [reference]);

    private static PackageReference ToWitness() => new(["document", "witness"], "witnesses", ["document", "witness"]);
}
