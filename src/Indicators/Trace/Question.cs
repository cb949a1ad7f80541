using Indicators.Model;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>The question asked by a text without a number.</summary>
/// <param name="Sort">A count, a share, a sum of money, a length or a time; null if it does not say.</param>
/// <param name="Order">1 for the largest first, -1 for the smallest first, 0 for neither.</param>
internal sealed record Question(string? Sort, int Order)
{
    public static Question Of(string text, Lexicon lexicon) =>
        new(
            lexicon.Questions.Find(text).Select(one => one.Value).FirstOrDefault(),
            lexicon.Most.Find(text).Count > 0 ? 1
                : lexicon.Least.Find(text).Count > 0 ? -1
                : 0
        );

    /// <summary>Whether a figure is of the requested kind; null if the question names no kind.</summary>
    public bool? Fits(TraceCandidate figure, Unit unit) =>
        Sort switch
        {
            null => null,
            "count" => unit.Dimension is UnitDimension.Number or UnitDimension.Persons && figure.Measure == Measure.Level,
            "share" => unit.Dimension is UnitDimension.Percent,
            "sum of money" => unit.Dimension == UnitDimension.Currency,
            "length" => unit.Dimension == UnitDimension.Length,
            "time" => unit.Dimension == UnitDimension.Duration,
            _ => null,
        };
}

/// <summary>Whether a figure is of the kind that a question asks for.</summary>
internal static class QuestionComparison
{
    public static Finding Evaluate(Pair pair)
    {
        if (pair.Statement.Question is not { } question)
            return "open";
        return question.Fits(pair.Figure, pair.Vocabulary.UnitOf(pair.Figure.Unit)) switch
        {
            true when pair.Figure.Item.StartsWith('_') || CoverageComparison.IsItemNamed(pair) => "fits",
            true => "part",
            false => "other",
            // The thing itself comes before its share of something, its growth and its parts.
            null when pair.Figure.Measure == Measure.Level && pair.Figure.Item.StartsWith('_') => "whole",
            null => "open",
        };
    }
}
