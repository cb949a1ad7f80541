using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>Reads one figure of a document.</summary>
internal static class FigureReader
{
    private static readonly string[] Keys =
    [
        "key",
        "line",
        "printed",
        "nth",
        "reading",
        "at",
        "indicator",
        "area",
        "counterpart",
        "item",
        "unit",
        "currencyBasis",
        "status",
        "value",
        "low",
        "lowInclusive",
        "high",
        "highInclusive",
        "hedge",
        "decimals",
        "direction",
        "period",
        "claim",
        "note",
        "credit",
        "also",
        "relations",
    ];

    private static readonly string[] PlaceKeys = ["paragraph", "sentence", "start", "end", "sha256"];
    private static readonly string[] PeriodKeys = ["edtf", "basis"];
    private static readonly string[] CreditKeys = ["agent", "printed", "relation", "specificity"];
    private static readonly string[] AlsoKeys = ["role", "witness", "line", "printed", "nth", "at"];
    private static readonly string[] RelationKeys = ["kind", "to", "why"];

    /// <summary>The figure's key, however the rest of it looks.</summary>
    public static string? KeyOf(YamlValue value) =>
        value is YamlMapping mapping && mapping.Entries.FirstOrDefault(e => e.Key == "key")?.Value is YamlScalar key ? key.Text : null;

    /// <summary>The figure, or null where something of it could not be read.</summary>
    public static SeedFigure? Read(YamlValue value, ProblemLog log)
    {
        var before = log.Count;
        if (MappingBinder.Of(value, log, "a figure", Keys) is not { } figure)
            return null;
        var period = figure.RequiredNested("period", PeriodKeys);
        var read = new SeedFigure
        {
            Marks = figure.Marks,
            Key = figure.RequiredText("key"),
            Anchor = Anchor(figure, AnchorRole.Value),
            ManualReading = Manual(figure, log),
            Indicator = figure.RequiredText("indicator"),
            Area = figure.RequiredText("area"),
            Counterpart = figure.Text("counterpart") ?? SeriesKey.NotApplicable,
            Item = figure.Text("item") ?? SeriesKey.Total,
            Unit = figure.RequiredText("unit"),
            CurrencyBasis = figure.Code<CurrencyBasis>("currencyBasis"),
            Status = figure.Code<Status>("status") ?? Status.Actual,
            Stated = StatedValueReader.Read(figure, log),
            Direction = figure.Code<Direction>("direction"),
            Period = new SeedPeriod(
                period?.Marks ?? figure.Marks,
                period?.Text("edtf"),
                period?.RequiredCode<PeriodBasis>("basis") ?? default
            ),
            Claim = figure.RequiredText("claim"),
            Note = figure.Text("note"),
            Credits = [.. figure.Items("credit").Select(c => Credit(c, log)).OfType<SeedCredit>()],
            Also = [.. figure.Items("also").Select(a => Also(a, log)).OfType<SeedAnchor>()],
            Relations = [.. figure.Items("relations").Select(r => Relation(r, log)).OfType<SeedRelation>()],
        };
        return log.Count == before ? read : null;
    }

    private static SeedAnchor Anchor(MappingBinder anchor, AnchorRole role)
    {
        return new SeedAnchor
        {
            Marks = anchor.Marks,
            Role = role,
            Witness = 1,
            Line = anchor.RequiredInteger("line"),
            Printed = anchor.RequiredText("printed"),
            Nth = anchor.Integer("nth"),
            At = anchor.Nested("at", PlaceKeys) is { } at
                ? new SeedPlace(
                    at.RequiredInteger("paragraph"),
                    at.RequiredInteger("sentence"),
                    new CodePointSpan(at.RequiredInteger("start"), at.RequiredInteger("end")),
                    at.RequiredText("sha256")
                )
                : null,
        };
    }

    private static SeedAnchor? Also(YamlValue value, ProblemLog log) =>
        MappingBinder.Of(value, log, "a further anchor", AlsoKeys) is { } also
            ? Anchor(also, also.RequiredCode<AnchorRole>("role")) with
            {
                Witness = also.Integer("witness") ?? 1,
            }
            : null;

    private static bool Manual(MappingBinder figure, ProblemLog log)
    {
        var reading = figure.Text("reading");
        if (reading is not (null or "manual"))
            log.Add(figure.Marks.Of("reading"), ProblemCodes.BadCode, $"'{reading}' is no reading", "'manual', or leave the key out");
        return reading is not null;
    }

    private static SeedCredit? Credit(YamlValue value, ProblemLog log) =>
        MappingBinder.Of(value, log, "a credit", CreditKeys) is { } credit
            ? new SeedCredit(
                credit.Marks,
                credit.RequiredText("agent"),
                credit.Text("printed"),
                credit.RequiredCode<CreditRelation>("relation"),
                credit.RequiredCode<CreditSpecificity>("specificity")
            )
            : null;

    private static SeedRelation? Relation(YamlValue value, ProblemLog log) =>
        MappingBinder.Of(value, log, "a relation", RelationKeys) is { } relation
            ? new SeedRelation(
                relation.Marks,
                relation.RequiredCode<RelationKind>("kind"),
                relation.RequiredText("to"),
                relation.RequiredText("why")
            )
            : null;
}
