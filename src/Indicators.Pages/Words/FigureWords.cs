using Indicators.Model;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Pages.Words;

/// <summary>Describes a figure in words: how precise it is, and what it leaves open.</summary>
public static class FigureWords
{
    /// <summary>The normalised value with its unit; a bound is never written as a plain number.</summary>
    public static string Value(Observation figure, Names names, bool isShort = false)
    {
        if (figure.Shape == Shape.ChangeOnly)
            return $"{Way(figure.Direction)}, without a number";
        string Number(decimal? number) => isShort ? NumberWords.Short(number!.Value) : NumberWords.Full(number!.Value);
        var number = figure.Shape switch
        {
            Shape.Point => Hedged(figure.Hedge) + Number(figure.Value),
            Shape.Range => $"{Hedged(figure.Hedge)}{Number(figure.Low)} to {Number(figure.High)}",
            Shape.LowerBound => $"{(figure.LowInclusive == true ? "at least" : "more than")} {Hedged(figure.Hedge)}{Number(figure.Low)}",
            _ => $"{(figure.HighInclusive == true ? "at most" : "less than")} {Hedged(figure.Hedge)}{Number(figure.High)}",
        };
        return $"{number} {Unit(figure.Unit, names)}".TrimEnd().Replace(" %", "%", StringComparison.Ordinal);
    }

    /// <summary>A unit as it follows a number.</summary>
    public static string Unit(string code, Names names) =>
        !names.Units.TryGetValue(code, out var unit) ? code
        : unit.Dimension == UnitDimension.Currency ? unit.Code
        : unit.Dimension == UnitDimension.Number ? ""
        : unit.Symbol;

    /// <summary>A sign for the shape, so that the meaning does not depend on colour.</summary>
    public static string Sign(Observation figure) =>
        figure.Shape switch
        {
            Shape.LowerBound => figure.LowInclusive == true ? "≥" : ">",
            Shape.UpperBound => figure.HighInclusive == true ? "≤" : "<",
            Shape.Range => "↔",
            Shape.ChangeOnly => figure.Direction switch
            {
                Direction.Increase => "↑",
                Direction.Decrease => "↓",
                _ => "→",
            },
            _ when figure.Hedge != Hedge.None => "≈",
            _ => "=",
        };

    /// <summary>What the shape and the hedge mean, in one or two sentences.</summary>
    public static string Meaning(Observation figure)
    {
        var shape = figure.Shape switch
        {
            Shape.LowerBound when figure.LowInclusive == true => "A lower bound: the number or more.",
            Shape.LowerBound => "A strict lower bound: more than the number.",
            Shape.UpperBound when figure.HighInclusive == true => "An upper bound: the number or less.",
            Shape.UpperBound => "A strict upper bound: less than the number.",
            Shape.Range => "A range: anything between its two ends.",
            Shape.ChangeOnly => "The text gives the direction of the change and no number.",
            _ => "",
        };
        var hedge = figure.Hedge switch
        {
            Hedge.About => "An approximate number.",
            Hedge.Nearly => "An approximate number: a little short of this.",
            Hedge.JustOver => "An approximate number: a little beyond this.",
            Hedge.Estimated => "The text calls it an estimate.",
            _ => shape == "" ? "Stated plainly." : "",
        };
        return $"{shape} {hedge}".Trim();
    }

    public static string Standing(Status status) =>
        status switch
        {
            Status.Actual => "stated as a fact",
            Status.Estimate => "an estimate",
            Status.Forecast => "a forecast",
            Status.Target => "a target",
            _ => "a pledge",
        };

    public static string Basis(PeriodBasis basis) =>
        basis switch
        {
            PeriodBasis.Explicit => "the sentence names it",
            PeriodBasis.Relative => "the sentence names it relative to its own time",
            PeriodBasis.Inherited => "a neighbouring sentence or a heading names it",
            PeriodBasis.Publication => "not stated; the time of publication is used",
            _ => "not known",
        };

    /// <summary>The relation of one figure to another, in words.</summary>
    public static string Relation(RelationKind kind) =>
        kind switch
        {
            RelationKind.Restates => "says the same as",
            RelationKind.Rounds => "rounds",
            RelationKind.Revises => "revises",
            RelationKind.Contradicts => "contradicts",
            RelationKind.ScopeDiffers => "is about something wider or narrower than",
            _ => "is derived from",
        };

    /// <summary>The same, said of the figure that is the other's object.</summary>
    public static string RelatedBy(RelationKind kind) =>
        kind switch
        {
            RelationKind.Rounds => "is rounded by",
            RelationKind.Revises => "is revised by",
            RelationKind.DerivedFrom => "is the basis of",
            _ => Relation(kind),
        };

    public static string Credit(CreditRelation relation) =>
        relation switch
        {
            CreditRelation.Publishes => "prints it",
            CreditRelation.Quotes => "said it",
            CreditRelation.ReportsData => "has the data",
            CreditRelation.CitesEstimate => "estimated it",
            CreditRelation.CitesForecast => "forecast it",
            _ => "computed it",
        };

    public static string Specificity(CreditSpecificity specificity) =>
        specificity switch
        {
            CreditSpecificity.NamedDataset => "a report or data set by name",
            CreditSpecificity.NamedAgent => "named in the text",
            CreditSpecificity.GenericAgent => "a kind of source, without a name",
            _ => "nobody in particular",
        };

    private static string Way(Direction? direction) =>
        direction switch
        {
            Direction.Increase => "a rise",
            Direction.Decrease => "a fall",
            _ => "no change",
        };

    private static string Hedged(Hedge hedge) =>
        hedge switch
        {
            Hedge.About => "about ",
            Hedge.Nearly => "nearly ",
            Hedge.JustOver => "just over ",
            Hedge.Estimated => "an estimated ",
            _ => "",
        };
}
