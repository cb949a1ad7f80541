using Indicators.Model;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>Writes one figure in its canonical form; what equals its default is left out.</summary>
internal static class FigureWriter
{
    public static YamlMapping Write(SeedFigure figure) =>
        new MappingBuilder()
            .Text("key", figure.Key)
            .Integer("line", figure.Anchor.Line)
            .Text("printed", figure.Anchor.Printed)
            .Integer("nth", figure.Anchor.At is null ? figure.Anchor.Nth : null)
            .Text("reading", figure.ManualReading ? "manual" : null)
            .Add("at", Place(figure.Anchor.At))
            .Text("indicator", figure.Indicator)
            .Text("area", figure.Area)
            .Text("counterpart", figure.Counterpart == SeriesKey.NotApplicable ? null : figure.Counterpart)
            .Text("item", figure.Item == SeriesKey.Total ? null : figure.Item)
            .Text("unit", figure.Unit)
            .Code("currencyBasis", figure.CurrencyBasis == CurrencyBasis.Explicit ? null : figure.CurrencyBasis)
            .Code<Status>("status", figure.Status == Status.Actual ? null : figure.Status)
            .Number("value", figure.Stated.Value)
            .Number("low", figure.Stated.Low)
            .Flag("lowInclusive", figure.Stated.LowInclusive)
            .Number("high", figure.Stated.High)
            .Flag("highInclusive", figure.Stated.HighInclusive)
            .Code<Hedge>("hedge", figure.Stated.Hedge == Hedge.None ? null : figure.Stated.Hedge)
            .Integer("decimals", figure.Stated.Decimals)
            .Code("direction", figure.Direction)
            .Add("period", new MappingBuilder().Text("edtf", figure.Period.Edtf).Code<PeriodBasis>("basis", figure.Period.Basis).Flow())
            .Text("claim", figure.Claim)
            .Text("note", figure.Note)
            .List("credit", [.. figure.Credits.Select(Credit)])
            .List("also", [.. figure.Also.Select(Also)])
            .List("relations", [.. figure.Relations.OrderBy(r => r.Kind).ThenBy(r => r.To, StringComparer.Ordinal).Select(Relation)])
            .Block();

    private static YamlMapping? Place(SeedPlace? place) =>
        place is null
            ? null
            : new MappingBuilder()
                .Integer("paragraph", place.Paragraph)
                .Integer("sentence", place.Sentence)
                .Integer("start", place.Span.Start)
                .Integer("end", place.Span.End)
                .Text("sha256", place.Sha256)
                .Flow();

    private static YamlMapping Credit(SeedCredit credit) =>
        new MappingBuilder()
            .Text("agent", credit.Agent)
            .Text("printed", credit.Printed)
            .Code<CreditRelation>("relation", credit.Relation)
            .Code<CreditSpecificity>("specificity", credit.Specificity)
            .Flow();

    private static YamlMapping Also(SeedAnchor also) =>
        new MappingBuilder()
            .Code<AnchorRole>("role", also.Role)
            .Integer("witness", also.Witness == 1 ? null : also.Witness)
            .Integer("line", also.Line)
            .Text("printed", also.Printed)
            .Integer("nth", also.At is null ? also.Nth : null)
            .Add("at", Place(also.At))
            .Flow();

    private static YamlMapping Relation(SeedRelation relation) =>
        new MappingBuilder().Code<RelationKind>("kind", relation.Kind).Text("to", relation.To).Text("why", relation.Why).Flow();
}
