using Indicators.Model;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>
/// The tables of the data package. A table comes after those that it refers to. New columns are added at the end. What is not of the
/// release alone, such as the day of a row's last change, has no column: it would differ between a database with the whole history and one
/// without.
/// </summary>
internal static class PackageTables
{
    private const string Id = "^o1-[0-9a-f]{20}$";
    private const string Sha256 = "^[0-9a-f]{64}$";

    public static readonly IReadOnlyList<PackageTable> All =
    [
        new(
            "topics",
            "Topics",
            "A subject that indicators belong to.",
            """from indicators.topic where release_id = @release order by code collate "C" """,
            [Needed("code", "Code of the topic"), Needed("name", "Its name"), Needed("definition", "What belongs to it")],
            ["code"]
        ),
        new(
            "units",
            "Units",
            "A unit of measure.",
            """from indicators.unit where release_id = @release order by code collate "C" """,
            [
                Needed("code", "Code of the unit; ISO 4217 for money"),
                Needed("name", "Its name"),
                Needed("symbol", "How it is written beside a number"),
                Needed("dimension", "What it measures"),
                Maybe("currency", "ISO 4217, for money and money per person"),
                Maybe("ucum", "The Unified Code for Units of Measure, where it has one"),
            ],
            ["code"]
        ),
        new(
            "indicators",
            "Indicators",
            "What is measured.",
            """from indicators.indicator where release_id = @release order by code collate "C" """,
            [
                Needed("code", "Code of the indicator"),
                Needed("name", "Its name"),
                Needed("definition", "What is measured, and what is not"),
                Needed("topic", "Code of its topic"),
                Coded<IndicatorKind>("kind", "What kind of quantity it is"),
                Coded<Measure>("measure", "What kind of number it has"),
                Needed("dimension", "What its units measure"),
                Needed("frequency", "SDMX CL_FREQ; _Z for what does not recur"),
                Needed("area_role", "What the area of a series is to the quantity"),
                Maybe("counterpart_role", "What the counterpart is; empty where there is none"),
            ],
            ["code"],
            To("topic", "topics", "code")
        ),
        new(
            "areas",
            "Areas",
            "A country, a part of one, or a group.",
            """from indicators.area where release_id = @release order by code collate "C" """,
            [
                Needed("code", "ISO 3166-1 alpha-3, ISO 3166-2, or a code of our own"),
                Needed("name", "Its name"),
                Coded<AreaKind>("kind", "What kind of area it is"),
                Maybe("iso2", "ISO 3166-1 alpha-2, for countries"),
                Maybe("m49", "UN M49: three digits, a text"),
                Maybe("definition", "What belongs to the group; empty for countries"),
                Maybe(
                    "aliases",
                    "Other names in the texts, separated by semicolon and space",
                    "nullif(array_to_string(aliases, '; '), '')"
                ),
            ],
            ["code"]
        ),
        new(
            "area_members",
            "Members of areas",
            "An area that belongs to a group.",
            """from indicators.area_member where release_id = @release order by area collate "C", member collate "C" """,
            [Needed("area", "Code of the group"), Needed("member", "Code of the member")],
            ["area", "member"],
            To("area", "areas", "code"),
            To("member", "areas", "code")
        ),
        new(
            "items",
            "Items",
            "A product, an institution or a group that a figure is about.",
            """from indicators.item where release_id = @release order by code collate "C" """,
            [
                Needed("code", "Code of the item; _T total, _Z not applicable"),
                Needed("name", "Its name"),
                Needed("definition", "What it is"),
                Maybe(
                    "aliases",
                    "Other names in the texts, separated by semicolon and space",
                    "nullif(array_to_string(aliases, '; '), '')"
                ),
            ],
            ["code"]
        ),
        new(
            "documents",
            "Documents",
            "A work that figures were read from.",
            """from indicators.document where release_id = @release order by slug collate "C" """,
            [
                Needed("slug", "Name of the document in URLs"),
                Maybe("title", "Its title; empty where none is known"),
                Coded<BibliographicBasis>("title_basis", "How the title is known"),
                Maybe("title_note", "Why there is none, or how it was found"),
                Maybe(
                    "authors",
                    "In the order of the byline, separated by semicolon and space",
                    "nullif(array_to_string(authors, '; '), '')"
                ),
                Needed("outlet", "What printed it"),
                Needed("publisher", "Who answers for that"),
                Maybe("published", "When it was published, EDTF; empty where that is not known", "published_edtf"),
                Coded<BibliographicBasis>("published_basis", "How the date is known"),
                Maybe("published_note", "The evidence"),
                Maybe("published_earliest", PackageType.Date, "It was not published before this day"),
                Maybe("published_latest", PackageType.Date, "It was published by this day"),
                Maybe("url", "The document on the publisher's site"),
                Maybe("url_note", "Why there is none, or what it leads to"),
                Needed("language", "BCP 47"),
                Needed("rights", "Who owns the text"),
            ],
            ["slug"]
        ),
        new(
            "witnesses",
            "Witnesses",
            "A place where the text of a document stands.",
            """from indicators.witness where release_id = @release order by document collate "C", ordinal""",
            [
                Needed("document", "Slug of the document"),
                Needed("witness", PackageType.Integer, "From 1 within the document; figures are read from the first", "ordinal"),
                Needed("file", "Name of the file"),
                Needed("first_line", PackageType.Integer, "First line of the text, from 1", "lower(lines)"),
                Needed("last_line", PackageType.Integer, "Last line of the text", "upper(lines) - 1"),
                Coded<TextLayout>("layout", "How lines make paragraphs"),
                Needed("sha256", "SHA-256 of the canonical text") with
                {
                    Pattern = Sha256,
                },
            ],
            ["document", "witness"],
            To("document", "documents", "slug")
        ),
        new(
            "series",
            "Series",
            "What figures are about: indicator, area, counterpart, item, unit and frequency.",
            """from indicators.series where release_id = @release order by key collate "C" """,
            [
                Needed("key", "Its parts joined by dots"),
                Needed("indicator", "Code of the indicator"),
                Needed("area", "Code of the area"),
                Needed("counterpart", "Code of the other area; _Z where there is none"),
                Needed("item", "Code of the item; _T total, _Z not applicable"),
                Needed("unit", "Code of the unit"),
                Needed("frequency", "SDMX CL_FREQ"),
            ],
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
            """from indicators.observation where release_id = @release order by document collate "C", position""",
            [
                Needed("id", "Content address: another assertion has another id") with
                {
                    Pattern = Id,
                },
                Needed("document", "Slug of the document that says so"),
                Needed("key", "The curators' name for it, unique within the document"),
                Needed("position", PackageType.Integer, "In reading order within the document, from 1"),
                Needed("series", "Key of the series"),
                Coded<Measure>("measure", "What kind of number it is"),
                Coded<Status>("status", "How far the text vouches for the number"),
                Coded<Shape>("shape", "Which of value, low and high are set"),
                Maybe("value", PackageType.Number, "The number in full units; empty unless the shape is a point", "trim_scale(value)"),
                Maybe("low", PackageType.Number, "Lower end of a range, or lower bound", "trim_scale(low)"),
                Maybe("high", PackageType.Number, "Upper end of a range, or upper bound", "trim_scale(high)"),
                Maybe("low_inclusive", PackageType.Boolean, "Whether the lower end itself is meant"),
                Maybe("high_inclusive", PackageType.Boolean, "Whether the upper end itself is meant"),
                Coded<Hedge>("hedge", "How the text weakens the number"),
                Needed("decimals", PackageType.Integer, "Precision as printed: 15.7 billion is -8, 27.8 percent is 1"),
                Maybe("direction", "Which way a change goes; the number carries the sign as well") with
                {
                    Codes = Codes.All<Direction>(),
                },
                Maybe("currency_basis", "How the currency is known; empty where the unit is not money") with
                {
                    Codes = Codes.All<CurrencyBasis>(),
                },
                Maybe("period", "The time that it is about, EDTF; empty where that is not known", "period_edtf"),
                Maybe("period_start", PackageType.Date, "First day of the period; empty where open", "lower(period)"),
                Maybe("period_end", PackageType.Date, "Last day of the period; empty where open", "upper(period) - 1"),
                Coded<PeriodBasis>("period_basis", "How the period is known"),
                Needed("claim", "What the text asserts, in the curators' words"),
                Maybe("note", "What a reader should know about the reading"),
            ],
            ["id"],
            To("document", "documents", "slug"),
            To("series", "series", "key")
        ),
        new(
            "anchors",
            "Anchors",
            "A place in a text that an observation rests on: the figure first, then where unit, period, subject or credit stand.",
            """from indicators.anchor where release_id = @release order by observation collate "C", ordinal""",
            [
                Needed("observation", "Id of the observation"),
                Needed("ordinal", PackageType.Integer, "From 1; the first is the figure"),
                Coded<AnchorRole>("role", "What stands there"),
                Needed("document", "Slug of the document"),
                Needed("witness", PackageType.Integer, "Which witness of the document"),
                Needed("line", PackageType.Integer, "Line of the file, from 1"),
                Needed("paragraph", PackageType.Integer, "Paragraph of the witness, from 1"),
                Needed("sentence", PackageType.Integer, "Sentence of the paragraph, from 1"),
                Needed("start", PackageType.Integer, "First character: code points within the paragraph, from 0", "lower(span)"),
                Needed("end", PackageType.Integer, "One past the last character", "upper(span)"),
                Needed("printed", "As printed, at most 80 characters"),
                Needed("sentence_sha256", "SHA-256 of the sentence") with
                {
                    Pattern = Sha256,
                },
            ],
            ["observation", "ordinal"],
            To("observation", "observations", "id"),
            new PackageReference(["document", "witness"], "witnesses", ["document", "witness"])
        ),
        new(
            "credits",
            "Credits",
            "Somebody to whom the text credits a figure.",
            """from indicators.credit where release_id = @release order by observation collate "C", hop""",
            [
                Needed("observation", "Id of the observation"),
                Needed("hop", PackageType.Integer, "0 for the outlet that prints it, then outwards"),
                Needed("agent", "Our name for it"),
                Maybe("printed", "How the text names it; empty for the outlet"),
                Coded<CreditRelation>("relation", "How the agent stands to the figure"),
                Coded<CreditSpecificity>("specificity", "How exactly the text names it"),
            ],
            ["observation", "hop"],
            To("observation", "observations", "id")
        ),
        new(
            "relations",
            "Relations",
            "A curator's decision that two observations are to be read together.",
            """from indicators.relation where release_id = @release order by observation collate "C", kind collate "C", other collate "C" """,
            [
                Needed("observation", "Id of the observation"),
                Coded<RelationKind>("kind", "What it is to the other"),
                Needed("other", "Id of the other observation"),
                Needed("rationale", "What the decision rests on"),
            ],
            ["observation", "kind", "other"],
            To("observation", "observations", "id"),
            To("other", "observations", "id")
        ),
        new(
            "withdrawals",
            "Withdrawals",
            "An observation of an earlier release that is not published any more. Its successor may be in this table itself.",
            """from indicators.withdrawal where release_id = @release order by document collate "C", key collate "C", id collate "C" """,
            [
                Needed("id", "Id under which it was published") with
                {
                    Pattern = Id,
                },
                Needed("document", "Slug of the document that it was read from"),
                Needed("key", "The curators' name for it"),
                Needed("last_release", "Version of the last release that had it"),
                Needed("reason", "Why it is gone"),
                Maybe("successor", "Id of what stands in its place; empty where nothing does") with
                {
                    Pattern = Id,
                },
            ],
            ["id"]
        ),
    ];

    private static PackageColumn Needed(string name, string description, string? sql = null) =>
        Needed(name, PackageType.String, description, sql);

    private static PackageColumn Needed(string name, PackageType type, string description, string? sql = null) =>
        Maybe(name, type, description, sql) with
        {
            Required = true,
        };

    private static PackageColumn Maybe(string name, string description, string? sql = null) =>
        Maybe(name, PackageType.String, description, sql);

    private static PackageColumn Maybe(string name, PackageType type, string description, string? sql = null) =>
        new(name, type, description, sql ?? $"\"{name}\"");

    private static PackageColumn Coded<T>(string name, string description)
        where T : struct, Enum => Needed(name, description) with { Codes = Codes.All<T>() };

    private static PackageReference To(string column, string table, string reference) => new([column], table, [reference]);
}
