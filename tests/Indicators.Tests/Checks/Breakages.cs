namespace Indicators.Tests.Checks;

/// <summary>At least one way to break the made-up seeds for each code.</summary>
internal static class Breakages
{
    private const string Ash = "documents/ash-2023-honey.yaml";
    private const string Harbour = "documents/harbour-notes-honey.yaml";
    private const string Areas = "registries/areas.yaml";
    private const string Indicators = "registries/indicators.yaml";
    private const string Items = "registries/items.yaml";
    private const string Units = "registries/units.yaml";
    private const string Withdrawals = "withdrawals.yaml";
    private const string Outline = "outlines/ash-2023-honey.csv";

    private const string Claimed = "  claim: Brennia's honey brought in 120 million US dollars from Corland in 2021.";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        // Files and their form
        new("malformed-yaml", Ash, "title: ", "title: a: "),
        new("yaml-feature", Ash, "hedge: nearly", "hedge: &h nearly"),
        new("unknown-key", Ash, "  hedge: nearly", "  hegde: nearly"),
        new("duplicate-key", Ash, "  hedge: nearly\n", "  hedge: nearly\n  hedge: nearly\n")
        {
            ReportedAt = "  hedge: nearly",
            LineOffset = 1,
        },
        new("missing-key", Ash, "  decimals: -6\n", "") { ReportedAt = "- key: honey-exports-2021" },
        new("missing-key", "release.yaml", "notes: ", "note: ") { ReportedAt = "version" },
        new("wrong-type", Ash, "value: 120000000", "value: 120,000,000"),
        new("wrong-type", Ash, "lowInclusive: false", "lowInclusive: no"),
        new("wrong-type", "registries/topics.yaml", "- code: debt\n  name: Debt\n  definition: What is owed, and to whom.\n", "- debt\n"),
        new("blank-text", Ash, "  claim: Brennia's honey brought in 120 million US dollars from Corland in 2021.", "  claim: \"  \""),
        new("bad-code", Ash, "hedge: nearly", "hedge: almost"),
        new("bad-code", Ash, "reading: manual", "reading: by-hand"),
        new("not-canonical", Ash, "value: 120000000", "value: 120000000.0"),
        new("not-canonical", Areas, "- code: XB-NO", "# The north\n- code: XB-NO"),
        // Release and registries
        new("bad-version", "release.yaml", "2026.1", "v1"),
        new("bad-registry-code", Indicators, "- code: hives-registered-share", "- code: Hives_Registered"),
        new("duplicate-code", "registries/topics.yaml", "- code: farming", "- code: debt"),
        new("unknown-topic", Indicators, "topic: debt", "topic: dept"),
        new("bad-arithmetic", Indicators, "  numerator: exports\n", "") { ReportedAt = "  denominator: exports" },
        new("bad-arithmetic", Indicators, "  numerator: exports\n  denominator: exports\n  over: counterpart\n", "  numerator: exports\n")
        {
            ReportedAt = "  numerator: exports",
        },
        new("bad-arithmetic", Indicators, "  denominator: exports\n  over: counterpart\n", "  denominator: exports\n")
        {
            ReportedAt = "  denominator: exports",
        },
        new("bad-arithmetic", Indicators, "  denominator: exports\n", "  denominator: aid\n") { ReportedAt = "  over: counterpart" },
        new("bad-arithmetic", Indicators, "  counterpartRole: recipient\n", "  counterpartRole: recipient\n  changeOf: exports\n"),
        new(
            "bad-arithmetic",
            Indicators,
            "  counterpartRole: recipient\n",
            "  counterpartRole: recipient\n  numerator: exports\n  denominator: aid\n"
        ),
        new("unknown-code", Indicators, "  denominator: exports\n", "  denominator: exprots\n"),
        new("bad-code", Indicators, "  over: counterpart\n", "  over: partner\n"),
        new("unknown-parent", Items, "  definition: Wax of bees.\n", "  definition: Wax of bees.\n  partOf: hony\n"),
        new("cyclic-parts", Items, "  definition: Wax of bees.\n", "  definition: Wax of bees.\n  partOf: wax\n"),
        new(
            "bad-title-pattern",
            Indicators,
            "  counterpartRole: recipient\n",
            "  counterpartRole: recipient\n  titlePattern: Aid of {aera}\n"
        ),
        new(
            "bad-title-pattern",
            Indicators,
            "  counterpartRole: recipient\n",
            "  counterpartRole: recipient\n  titlePattern: Aid to {counterpart}\n"
        ),
        new(
            "bad-title-pattern",
            Indicators,
            "  counterpartRole: recipient\n",
            "  counterpartRole: recipient\n  titlePattern: Aid[ to {counterpart}\n"
        ),
        new(
            "bad-title-pattern",
            Indicators,
            "  counterpartRole: recipient\n",
            "  counterpartRole: recipient\n  titlePattern: Aid of {area}[ given]\n"
        ),
        new("bad-frequency", Indicators, "frequency: _Z", "frequency: yearly"),
        new("measure-dimension", Indicators, "measure: share\n  dimension: percent\n", "measure: share\n  dimension: number\n"),
        new("bad-iso", Areas, "iso2: XB", "iso2: Xb"),
        new("bad-iso", Areas, "  iso2: XB\n", "") { ReportedAt = "- code: XBR" },
        new("bad-iso", Areas, "code: XB-NO", "code: XBNO"),
        new("bad-iso", Areas, "m49: 998", "m49: 98"),
        new("group-undefined", Areas, "  definition: Brennia and Corland.\n  members:\n  - XBR\n  - XCO\n", "")
        {
            ReportedAt = "kind: group",
        },
        new("group-undefined", Areas, "  aliases:\n  - Brennian", "  members:\n  - XCO"),
        new("unknown-member", Areas, "  - XBR\n", "  - XBB\n") { ReportedAt = "members" },
        new("cyclic-members", Areas, "  - XBR\n", "  - twin-lands\n") { ReportedAt = "members" },
        new("unit-currency", Units, "  currency: EUR\n", "") { ReportedAt = "- code: EUR" },
        new("unit-currency", Units, "  ucum: km\n", "  currency: EUR\n") { ReportedAt = "- code: KM", LineOffset = 4 },
        new("unused-code", "registries/items.yaml", "- code: wax", "- code: mead\n  name: Mead\n  definition: Wine of honey.\n- code: wax")
        {
            ForRelease = true,
        },
        // Bibliography and witnesses
        new("bad-slug", Ash, "slug: ash-2023-honey", "slug: Ash_2023"),
        new("bad-slug", Ash, "slug: ash-2023-honey", "slug: ash-2022-honey"),
        new("title-unexplained", Ash, "title: Brennia’s Honey Finds New Buyers\ntitleBasis: stated", "title: null\ntitleBasis: unknown"),
        new("title-unexplained", Ash, "titleBasis: stated", "titleBasis: unknown"),
        new("date-unexplained", Harbour, "  note: The sheet prints no date.\n", "") { ReportedAt = "edtf: null" },
        new("date-unexplained", Harbour, "edtf: null", "edtf: 2021") { ReportedAt = "basis: unknown" },
        new("date-order", Ash, "earliest: 2023-05-04", "earliest: 2023-05-05"),
        new("date-order", Ash, "edtf: 2023-05-04", "edtf: 2023-06"),
        new("bad-edtf", Ash, "edtf: 2023-05-04", "edtf: May 2023"),
        new("bad-url", Ash, "url: https://", "url: ftp://"),
        new("url-unexplained", Harbour, "urlNote: The sheet was never put on a page.\n", "") { ReportedAt = "url: null" },
        new("url-kind", Harbour, "url: null\n", "url: null\nurlKind: listing\n"),
        new("url-kind", Ash, "urlKind: publisher", "urlKind: author"),
        new("url-kind", Ash, "urlKind: publisher\n", "") { ForRelease = true, ReportedAt = "url: https" },
        new("bad-code", Ash, "urlKind: publisher", "urlKind: blog"),
        new("bad-code", "release.yaml", "notes: ", "clock: wall\nnotes: "),
        new("bad-language", Ash, "language: en", "language: English"),
        new("witness-missing", Ash, "witness: 2", "witness: 3"),
        new("bad-witness", Ash, "file: made-up-valley.txt", "file: texts/made-up-valley.txt"),
        new("bad-witness", Ash, "omit: 4", "omit: 2"),
        new("bad-witness", Ash, "sha256: ", "sha256: AB"),
        new("not-filled", Harbour, "  sha256: ", "#  sha256: ") { ReportedAt = "file: made-up" },
        new("text-missing", Ash, "made-up-valley.txt", "made-up-hills.txt") { NeedsTexts = true },
        new("text-changed", "made-up-valley.txt", "The road to the border", "The way to the border")
        {
            ReportedIn = Ash,
            ReportedAt = "  sha256: ",
            NeedsTexts = true,
        },
        new("text-changed", "made-up-valley.txt", "in the north.", "in the far north.")
        {
            ReportedIn = Outline,
            ReportedAt = "1,2,paragraph",
            NeedsTexts = true,
        },
        new("text-changed", "made-up-valley.txt", "owes just", "now owes just")
        {
            ReportedIn = Ash,
            ReportedAt = "at: {paragraph: 4, sentence: 1",
            NeedsTexts = true,
        },
        new("bad-outline", Outline, ",heading,", ",,"),
        new("bad-outline", Outline, "1,2,paragraph", "1,7,paragraph") { ReportedAt = "witness" },
        new("bad-outline", Outline, "witness,paragraph", "paragraph,witness"),
        // Codes and value of a figure
        new("bad-figure-key", Ash, "key: jars-2022", "key: Jars 2022"),
        new("bad-figure-key", Ash, "key: jars-2022", "key: hives-2022"),
        new("unknown-code", Ash, "indicator: exports", "indicator: export"),
        new("unknown-code", Ash, "area: XBR", "area: XBX"),
        new("unknown-code", Ash, "item: honey", "item: hony"),
        new("unknown-code", Ash, "counterpart: XCO", "counterpart: XCX"),
        new("unit-dimension", Ash, "unit: USD", "unit: PN"),
        new("counterpart", Ash, "  counterpart: XCO\n", "") { ReportedAt = "- key: honey-exports-2021" },
        new("counterpart", Ash, "  area: XBR\n  unit: PN", "  area: XBR\n  counterpart: XCO\n  unit: PN")
        {
            ReportedAt = "  unit: PN",
            LineOffset = -1,
        },
        new("currency-basis", Ash, "  unit: PN\n", "  unit: PN\n  currencyBasis: inferred\n"),
        new("value-missing", Ash, "  value: 120000000\n", "") { ReportedAt = "- key: honey-exports-2021" },
        new("value-and-bounds", Ash, "  value: 120000000\n", "  value: 120000000\n  low: 5\n  lowInclusive: true\n")
        {
            ReportedAt = "value: 120000000",
        },
        new("inclusive-missing", Ash, "  lowInclusive: false\n", "") { ReportedAt = "low: 40" },
        new("inclusive-missing", Ash, "  value: 120000000\n", "  value: 120000000\n  lowInclusive: true\n"),
        new("range-empty", Ash, "low: 20000", "low: 30000"),
        new("share-outside", Ash, "low: 40", "low: 140"),
        new("decimals-impossible", Ash, "value: 120000000", "value: 120000001"),
        new("decimals-impossible", Ash, "decimals: -6", "decimals: -60"),
        new("direction-of-change", Ash, "  direction: decrease\n", "") { ReportedAt = "- key: harvest-fall-2022" },
        new("direction-of-change", Ash, "value: -12", "value: 12"),
        new("direction-of-change", Ash, "decimals: -6\n", "decimals: -6\n  direction: increase\n"),
        new("change-only", Ash, "  value: -12\n", "  shape: change_only\n  value: -12\n") { ReportedAt = "  value: -12" },
        new("change-only", Ash, "  value: -12\n  decimals: 0\n", "  shape: change_only\n")
        {
            ReportedAt = "- key: harvest-fall-2022",
            LineOffset = 2,
        },
        new("change-only", Ash, "  value: 3500000\n  decimals: -5\n", "  shape: change_only\n  direction: increase\n"),
        new("bad-code", Ash, "  value: -12\n  decimals: 0\n", "  shape: range\n"),
        // What is printed
        new(
            "printed-too-long",
            Ash,
            "printed: over 40 percent",
            "printed: Corland, over 40 percent of all the honey it sent abroad. By June 2022 sales had come t"
        ),
        new("printed-unreadable", Ash, "printed: over 40 percent", "printed: quite a part of it"),
        new("printed-value", Ash, "value: 120000000", "value: 130000000"),
        new("printed-value", Ash, "value: 120000000", "value: 120000"),
        new("printed-value", Ash, "lowInclusive: false", "lowInclusive: true") { ReportedAt = "low: 40" },
        new("printed-value", Ash, "low: 900\n  lowInclusive: true", "high: 900\n  highInclusive: true"),
        new("printed-hedge", Ash, "  hedge: nearly\n", "") { ReportedAt = "nearly US$" },
        new("printed-hedge", Ash, "hedge: nearly", "hedge: about"),
        new("printed-decimals", Ash, "decimals: -6", "decimals: -5"),
        new("printed-unit", Ash, "unit: EUR", "unit: USD"),
        new("printed-unit", Ash, "  currencyBasis: ambiguous\n", "") { ReportedAt = "  value: 4000000", LineOffset = -1 },
        new("reading-manual", Ash, "  note: The text gives the keeper's income and the multiple; the product is ours.\n", "")
        {
            ReportedAt = "reading: manual",
        },
        new("reading-manual", Ash, "printed: over 40 percent\n", "printed: over 40 percent\n  reading: manual\n"),
        // Places
        new("bad-place", Ash, "line: 6", "line: 4"),
        new("bad-place", Ash, "start: 45, end: 60", "start: 45, end: 61"),
        new("bad-place", Ash, "at: {paragraph: 2, sentence: 1", "at: {paragraph: 3, sentence: 1"),
        new("not-filled", Ash, "at: {paragraph: 2, sentence: 1, start: 45", "nth: 1 # ") { ReportedAt = "printed: US$ 120 million" },
        new("not-in-line", Ash, "printed: over 40 percent", "printed: over 45 percent") { NeedsTexts = true },
        new("several-in-line", Ash, "start: 20, end: 30", "start: 21, end: 31") { ReportedAt = "printed: 12 percent", NeedsTexts = true },
        new("reading-order", Ash, "line: 6", "line: 9") { ReportedAt = "- key: price-rise-2022", LineOffset = 1 },
        // Period and status
        new("bad-edtf", Ash, "period: {edtf: 2021, ", "period: {edtf: 2021-13, "),
        new("edtf-not-canonical", Ash, "period: {edtf: 2021, ", "period: {edtf: 2021/2021, "),
        new("edtf-not-canonical", Ash, "period: {edtf: 2021, ", "period: {edtf: 2021-01/2021-12, "),
        new("period-basis", Ash, "period: {edtf: 2021, basis: explicit}", "period: {basis: explicit}"),
        new("period-basis", Ash, "period: {edtf: 2021, basis: explicit}", "period: {edtf: 2021, basis: unknown}"),
        new("bad-edtf", Ash, Claimed, "  said: {edtf: 2022-13, basis: explicit}\n" + Claimed),
        new("said-basis", Ash, Claimed, "  said: {basis: explicit}\n" + Claimed),
        new("said-basis", Ash, Claimed, "  said: {edtf: 2022, basis: unknown}\n" + Claimed),
        new("rank-unexplained", Ash, Claimed, "  rank: deprecated\n" + Claimed),
        new("rank-unexplained", Ash, Claimed, "  rank: preferred\n  rankReason: Newer.\n" + Claimed) { ReportedAt = "rankReason: " },
        new("rank-unexplained", Ash, Claimed, "  rankReason: It is the newer one.\n" + Claimed),
        new("bad-code", Ash, Claimed, "  rank: best\n" + Claimed),
        new("publication-period", Ash, "edtf: 2023~", "edtf: 2023"),
        new("publication-period", Ash, "edtf: 2023~", "edtf: 2022~"),
        new("publication-period", Harbour, "period: {basis: unknown}", "period: {edtf: 2021~, basis: publication}"),
        new("period-after-publication", Ash, "  status: forecast\n", "") { ReportedAt = "edtf: 2025" },
        new("forecast-of-past", Ash, "  value: 120000000\n", "  status: forecast\n  value: 120000000\n"),
        // Words
        new("claim-length", Ash, "claim: Brennia's honey brought in 120 million US dollars from Corland in 2021.", "claim: 120 million"),
        new(
            "claim-is-printed",
            Ash,
            "claim: Brennia's honey brought in 120 million US dollars from Corland in 2021.",
            "claim: US$ 120 million."
        ),
        new(
            "verbatim",
            Ash,
            "claim: Brennia's honey brought in 120 million US dollars from Corland in 2021.",
            "claim: They say Brennia SOLD honey worth US 120 million to Corland, over 40."
        )
        {
            NeedsTexts = true,
        },
        new(
            "verbatim",
            Ash,
            "why: The north is a part of the whole country.",
            "why: Brennia sold honey worth 120 million US dollars to Corland."
        )
        {
            NeedsTexts = true,
        },
        new(
            "verbatim",
            Ash,
            "claim: Brennia's honey brought in 120 million US dollars from Corland in 2021.",
            "claim: They are times less than the broker who sells the jars."
        )
        {
            NeedsTexts = true,
        },
        new(
            "verbatim",
            Ash,
            "claim: Brennia's honey brought in 120 million US dollars from Corland in 2021.",
            "claim: Brennia's honey finds new buyers, background in 2021 Brennia."
        )
        {
            NeedsTexts = true,
        },
        new("bad-credit", Ash, "relation: reports_data", "relation: publishes"),
        new("bad-credit", Ash, "printed: customs data, relation", "printed: data of the customs, relation") { NeedsTexts = true },
        // Relations
        new("unknown-figure", Ash, "to: hives-2022", "to: hives-2023"),
        new("unknown-figure", Harbour, "to: ash-2023-honey#honey-exports-2021", "to: ash-2024-honey#honey-exports-2021"),
        new("relation-to-itself", Ash, "to: hives-2022", "to: hives-north-2022"),
        new("relation-unexplained", Ash, "why: The north is a part of the whole country.", "why: Because."),
        new(
            "duplicate-relation",
            Ash,
            "  also:\n  - role: value",
            "  relations:\n  - {kind: contradicts, to: harbour-notes-honey#honey-exports-2021, why: The harbour says otherwise.}\n  also:\n  - role: value"
        )
        {
            ReportedIn = Harbour,
            ReportedAt = "kind: contradicts",
        },
        new(
            "undecided-conflict",
            Harbour,
            "  relations:\n  - {kind: contradicts, to: ash-2023-honey#honey-exports-2021, why: The same sales of the same year are put at 120 million there.}\n",
            ""
        )
        {
            ReportedAt = "value: 95000000",
        },
        new(
            "undecided-conflict",
            Harbour,
            "period: {edtf: 2021, basis: explicit}\n  claim: Inspectors",
            "period: {edtf: 2022-01/2022-06, basis: inherited}\n  claim: Inspectors"
        )
        {
            ReportedAt = "value: 2000000",
        },
        // Withdrawals
        new("unknown-key", Withdrawals, "  lastRelease: 2025.4", "  lastrelease: 2025.4"),
        new(
            "not-canonical",
            Withdrawals,
            "reason: The sentence counts houses, not keepers.",
            "reason: 'The sentence counts houses, not keepers.'"
        ),
        new("bad-withdrawal", Withdrawals, "- id: o1-00000000000000000a01", "- id: 00000000000000000a01"),
        new("bad-withdrawal", Withdrawals, "- id: o1-00000000000000000a03", "- id: o1-00000000000000000a02"),
        new("bad-withdrawal", Withdrawals, "document: ash-2023-honey", "document: Ash 2023"),
        new("bad-withdrawal", Withdrawals, "key: keepers-2022", "key: Keepers"),
        new("bad-withdrawal", Withdrawals, "lastRelease: 2025.4", "lastRelease: 2025.4-draft"),
        new("bad-withdrawal", Withdrawals, "lastRelease: 2025.4", "lastRelease: 2026.1"),
        new("withdrawal-unexplained", Withdrawals, "reason: The sentence counts houses, not keepers.", "reason: Wrong."),
        new("not-withdrawn", Withdrawals, "- id: o1-00000000000000000a01", "- id: o1-931d556a219e39b73745"),
        new("unknown-successor", Withdrawals, "successor: o1-931d556a219e39b73745", "successor: o1-931d556a219e39b73746"),
        new("unknown-successor", Withdrawals, "successor: o1-931d556a219e39b73745", "successor: o1-00000000000000000a02"),
    ];
}
