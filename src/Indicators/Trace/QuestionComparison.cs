using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;

namespace Indicators.Trace;

/// <summary>Whether a figure is of the sort that a question asks for.</summary>
internal static class QuestionComparison
{
    public static Finding Evaluate(Pair pair)
    {
        if (pair.Statement.Question is not { } question)
            return "open";
        var (figure, statement, unit) = (pair.Figure, pair.Statement, pair.Vocabulary.UnitOf(pair.Figure.Unit));
        // Who asks for an amount a head asks for no total.
        if (statement.IsPerHead != (unit.Dimension == UnitDimension.CurrencyPerPerson) && unit.Currency is not null)
            return "other";
        // A direction without a number answers no question about an amount.
        if (question.Sort is not null && !figure.HasNumber)
            return "numberless";
        if (statement.Items.Count > 0 && !statement.Items.Any(pair.Figure.NamedBy(pair.Vocabulary).Items.Contains))
            return "aside";
        if (IsNamedInPassing(pair))
            return "aside";
        return Fits(question, figure, unit) switch
        {
            true when figure.Item.StartsWith('_') || CoverageComparison.IsItemNamed(pair) => "fits",
            true => "part",
            false => "other",
            // The thing itself comes before its share of something, its growth and its parts.
            null when figure.Measure == Measure.Level && (figure.Item.StartsWith('_') || CoverageComparison.IsItemNamed(pair)) => "whole",
            null => "open",
        };
    }

    /// <summary>Whether the places that are asked about stand in the figure's claim only: its series is about others.</summary>
    private static bool IsNamedInPassing(Pair pair)
    {
        var (figure, places) = (pair.Figure, pair.Statement.Places);
        return places.Count > 0
            && pair.Named.Fitting > 0
            && !figure.Area.StartsWith('_')
            && !places.Contains(figure.Area)
            && !places.Contains(figure.Counterpart)
            && !places.Any(place => pair.Vocabulary.MembersOf(place).Contains(figure.Area))
            && !pair.Vocabulary.WholesOf(figure.Area).Any(places.Contains)
            && !CoverageComparison.IsItemNamed(pair);
    }

    /// <summary>Whether a figure is of the sort that is asked for; null where the question does not say.</summary>
    private static bool? Fits(Question question, TraceCandidate figure, Unit unit) =>
        question.Sort switch
        {
            "count" => unit.Dimension is UnitDimension.Number or UnitDimension.Persons && figure.Measure == Measure.Level,
            "share" => unit.Dimension == UnitDimension.Percent && figure.Measure is Measure.Share or Measure.Ratio,
            "change" => figure.Measure is Measure.RelChange or Measure.AbsChange or Measure.PpChange or Measure.Multiple,
            "money" => unit.Dimension is UnitDimension.Currency or UnitDimension.CurrencyPerPerson,
            "amount" => figure.Measure == Measure.Level && !(unit.Dimension is UnitDimension.Duration or UnitDimension.Percent),
            "area" => unit.Dimension == UnitDimension.Area,
            "length" => unit.Dimension == UnitDimension.Length,
            "time" => unit.Dimension == UnitDimension.Duration,
            "length or time" => unit.Dimension is UnitDimension.Length or UnitDimension.Duration,
            _ => null,
        };
}
