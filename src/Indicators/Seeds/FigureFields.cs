using Indicators.Model;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>The keys of a figure, in the order of writing.</summary>
internal static class FigureFields
{
    /// <summary>Maximum number of figures in one document.</summary>
    private const int MaxFigures = 2000;

    public static YamlShape<SeedFigure> Shape { get; } =
        new("a figure", Figure) { AllOrNothing = true, Limit = (MaxFigures, "split the document") };

    private static readonly YamlShape<SeedPlace> Place = new("a place", PlaceFields) { Flow = true };

    private static readonly YamlShape<SeedPeriod> Period = new("a period", PeriodFields) { Flow = true };

    private static readonly YamlShape<Said> Said = new("a time of saying", SaidFields) { Flow = true };

    private static readonly YamlShape<SeedCredit> Credit = new("a credit", CreditFields) { Flow = true };

    private static readonly YamlShape<SeedAnchor> Also = new("a further anchor", AlsoFields) { Flow = true };

    private static readonly YamlShape<SeedRelation> Relation = new("a relation", RelationFields) { Flow = true };

    private static SeedFigure Figure(YamlFields f, SeedFigure? from)
    {
        var key = f.RequiredText("key", from?.Key);
        var printed = Printed(f, from?.Anchor);
        return new SeedFigure
        {
            Marks = f.Marks,
            Key = key,
            ManualReading = f.Optional("reading", from is { ManualReading: true } ? true : null, SeedGrammars.Word("manual")) ?? false,
            Anchor = printed with { At = f.Nested("at", from?.Anchor.At, Place) },
            Indicator = f.RequiredText("indicator", from?.Indicator),
            Area = f.RequiredText("area", from?.Area),
            Counterpart = f.Text("counterpart", from?.Counterpart, SeriesKey.NotApplicable),
            Item = f.Text("item", from?.Item, SeriesKey.Total),
            Unit = f.RequiredText("unit", from?.Unit),
            CurrencyBasis = f.Code("currencyBasis", from?.CurrencyBasis is CurrencyBasis.Explicit ? null : from?.CurrencyBasis),
            Status = f.Code("status", from?.Status, Status.Actual),
            Stated = StatedValueFields.Of(f, from?.Stated),
            Direction = f.Code("direction", from?.Direction),
            Period = f.RequiredNested("period", from?.Period, Period) ?? new SeedPeriod(f.Marks, null, default),
            Said = f.Nested("said", from?.Said, Said),
            Rank = f.Code("rank", from?.Rank, Rank.Normal),
            RankReason = f.Text("rankReason", from?.RankReason),
            Claim = f.RequiredText("claim", from?.Claim),
            Note = f.Text("note", from?.Note),
            Credits = f.List("credit", from?.Credits, Credit),
            Also = f.List("also", from?.Also, Also),
            Relations = f.List("relations", from?.Relations.OrderBy(r => r.Kind).ThenBy(r => r.To, StringComparer.Ordinal), Relation),
        };
    }

    /// <summary>The keys that locate an anchor before its place is filled in.</summary>
    private static SeedAnchor Printed(YamlFields f, SeedAnchor? from) =>
        new()
        {
            Marks = f.Marks,
            Role = AnchorRole.Value,
            Witness = 1,
            Line = f.Required("line", from?.Line, SeedGrammars.Integer),
            Printed = f.RequiredText("printed", from?.Printed),
            Nth = f.Optional("nth", from?.At is null ? from?.Nth : null, SeedGrammars.Integer),
            At = null,
        };

    private static SeedAnchor AlsoFields(YamlFields f, SeedAnchor? from)
    {
        var role = f.RequiredCode("role", from?.Role);
        var witness = f.Optional("witness", from?.Witness is 1 ? null : from?.Witness, SeedGrammars.Integer) ?? 1;
        return Printed(f, from) with { Role = role, Witness = witness, At = f.Nested("at", from?.At, Place) };
    }

    private static SeedPlace PlaceFields(YamlFields f, SeedPlace? from) =>
        new(
            f.Required("paragraph", from?.Paragraph, SeedGrammars.Integer),
            f.Required("sentence", from?.Sentence, SeedGrammars.Integer),
            new CodePointSpan(
                f.Required("start", from?.Span.Start, SeedGrammars.Integer),
                f.Required("end", from?.Span.End, SeedGrammars.Integer)
            ),
            f.RequiredText("sha256", from?.Sha256)
        );

    private static SeedPeriod PeriodFields(YamlFields f, SeedPeriod? from) =>
        new(f.Marks, f.Text("edtf", from?.Edtf), f.RequiredCode("basis", from?.Basis));

    private static Said SaidFields(YamlFields f, Said? from) => new(f.Text("edtf", from?.Edtf), f.RequiredCode("basis", from?.Basis));

    private static SeedCredit CreditFields(YamlFields f, SeedCredit? from) =>
        new(
            f.Marks,
            f.RequiredText("agent", from?.Agent),
            f.Text("printed", from?.Printed),
            f.RequiredCode("relation", from?.Relation),
            f.RequiredCode("specificity", from?.Specificity)
        );

    private static SeedRelation RelationFields(YamlFields f, SeedRelation? from) =>
        new(f.Marks, f.RequiredCode("kind", from?.Kind), f.RequiredText("to", from?.To), f.RequiredText("why", from?.Why));
}
