using Indicators.Candidates;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>Compares roles: a level, a change by or to an amount, a share of a whole, an amount per something.</summary>
internal static class RoleComparison
{
    private const int MaxDaysOfYear = 370;

    public static Finding Evaluate(Pair pair)
    {
        if (pair.Asked?.Quantity is not { } quantity || pair.IsQuoted)
            return "open";
        var (figure, statement) = (pair.Figure, pair.Statement);
        var isChange = figure.Measure is Measure.RelChange or Measure.AbsChange or Measure.PpChange or Measure.Multiple;
        if (AboutTime(pair, isChange) is { } time)
            return new("other", time);
        if (pair.Vocabulary.UnitOf(figure.Unit).Dimension == UnitDimension.CurrencyPerPerson && HeadOf(pair) is { } head)
            return new("other", head);
        if (statement.IsDifference && !isChange)
            return new("other", "a difference");
        if (isChange && statement.IsOfRate)
            return new Finding("other", "a change of a rate");
        if (quantity.Role == QuantityRole.Change && statement.IsByHowMuch)
            return isChange ? "same" : new Finding("other", "a change by so much");
        if (quantity.Role is QuantityRole.LevelAfter or QuantityRole.LevelBefore && isChange && !statement.IsAboutRate)
            return new("other", quantity.Role == QuantityRole.LevelAfter ? "a level after a change" : "a level before a change");
        if (quantity.Role == QuantityRole.Share && isChange && quantity.Base is not null)
            return new("other", $"a share of {quantity.Base}");
        if (quantity.Base is { } whole && figure.Measure is Measure.Share or Measure.Ratio)
            return OfWhole(pair, whole);
        return quantity.Role == QuantityRole.Change && isChange ? "same" : "open";
    }

    /// <summary>Of what else than a person of the figure's place the reader gives the amount for each; null for none.</summary>
    private static string? HeadOf(Pair pair) =>
        pair.Statement.OtherHead
        ?? (pair.Statement.HeadsOf is { } place && place != pair.Figure.Area ? $"for each in {pair.Vocabulary.NameOf(place)}" : null);

    /// <summary>What the reader says of the time in which the number came about; null where it fits the figure.</summary>
    private static string? AboutTime(Pair pair, bool isChange)
    {
        var (figure, statement) = (pair.Figure, pair.Statement);
        // Another time says more than that it was a plan.
        if (
            statement.IsDone
            && figure.Status is Status.Forecast or Status.Target or Status.Pledge
            && FigurePeriod.Level(statement, figure) != "other"
        )
            return "an outcome";
        if (statement.ToCome is { } plan && figure.Status is Status.Actual && pair.Lexicon.Planned.Find(figure.Claim).Count == 0)
            return plan;
        if (isChange)
            return null;
        var kind = pair.Vocabulary.Kinds.GetValueOrDefault(figure.Indicator);
        var isWithinYear = !(figure.Period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber > MaxDaysOfYear);
        return statement.Rate is { } rate && !IsRate(rate, pair, kind, isWithinYear) ? rate
            : statement.OfTimes is { } sum && Assertions.Rate(figure.Claim) is not null ? sum
            : !isWithinYear ? statement.Within
            : kind is { Kind: IndicatorKind.Stock, Frequency: not null } ? statement.Flowing
            : null;
    }

    /// <summary>Whether the figure is for each of what the reader names, as what is counted every year is for each year.</summary>
    private static bool IsRate(string rate, Pair pair, (IndicatorKind Kind, string? Frequency) kind, bool isWithinYear) =>
        Assertions.Rate(pair.Figure.Claim) is { } own
            ? Assertions.UnitOf(own) == Assertions.UnitOf(rate)
            : Assertions.UnitOf(rate) switch
            {
                "" => pair.Figure.Unit.AsSpan().ContainsAny('_', '/')
                    || pair.Figure.Indicator.Contains("per-capita", StringComparison.Ordinal),
                "year" => isWithinYear
                    && kind is { Frequency: null } or { Kind: IndicatorKind.Flow or IndicatorKind.Count, Frequency: "A" },
                _ => false,
            };

    /// <summary>Wholes that are distinguished: output, exports, debts. Other words for a whole are not compared.</summary>
    private static Finding OfWhole(Pair pair, string whole)
    {
        var topics = pair.Lexicon.TopicsIn(new(whole)).Where(topic => topic.IsSure || topic.Topic == pair.Lexicon.Output).ToArray();
        // Imports are another whole than exports, though one trades both.
        var wholes = pair.Lexicon.WholesNamed.Find(pair.Figure.Claim).Select(own => own.Phrase.Words).ToArray();
        if (
            pair.Lexicon.WholesNamed.Find(whole) is [{ Phrase.Words: var named }]
            && !wholes.Any(own => Stems.Of(own.Split(' ')[^1]) == Stems.Of(named.Split(' ')[^1]))
            && pair.Lexicon.TopicOf(named) is { } traded
            && traded.Name != pair.Lexicon.Output
            && wholes.Any(own => pair.Lexicon.TopicOf(own)?.Name == traded.Name)
        )
            return new("other", $"a share of {whole}");
        // "Freedonia's workforce" is no whole that a figure shares by naming Freedonia.
        string[] words =
        [
            .. TextWords.Of(pair.Vocabulary.WithoutNames(whole)).Where(word => !Stems.IsStop(word) && !pair.Lexicon.General.Contains(word)),
        ];
        var isShared = words.Any(word => pair.Words.IsShared(word) || pair.Figure.Lexemes.Contains(Stems.Of(word)));
        // "The market for tablet computers" is not the market for phones.
        if (
            topics.FirstOrDefault(topic =>
                !pair.Topics.All.Contains(topic.Topic)
                && !pair.Lexicon.Events.Contains(topic.Topic)
                && topic.Words.Split(' ').All(IsForeign)
            ) is
            { Words: { } own }
        )
            return new("other", $"a share of {own}");
        if (!topics.Any(topic => pair.Topics.All.Contains(topic.Topic)))
            return isShared || words.Length == 0 ? "open"
                : topics.Length > 0 ? new Finding("other", $"a share of {whole}")
                : new Finding("base", whole);
        // "Meat exports" are a part of the exports.
        if (words is [.. var before, var head] && !IsForeign(head) && before.Any(IsNarrower) && !pair.IsSameSentence)
            return new("base", whole);
        // A debt may be compared with output, and with all debts: "of GDP" is said of the one only.
        var isOutput = topics.Any(topic => topic.Topic == pair.Lexicon.Output);
        return isOutput == (pair.Figure.Measure == Measure.Ratio) ? "same" : new Finding("other", $"a share of {whole}");

        bool IsNarrower(string word) => !word.EndsWith("'s", StringComparison.Ordinal) && IsForeign(word);
        bool IsForeign(string word) => !pair.Words.IsShared(word) && !pair.Figure.Lexemes.Contains(Stems.Of(word));
    }
}
