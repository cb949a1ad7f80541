namespace Indicators.Trace;

/// <summary>Compares giver and receiver, if both the reader and the figure name them.</summary>
internal static class SidesComparison
{
    public static Finding Evaluate(Pair pair)
    {
        var told = pair.Statement.Flows;
        if (pair.IsQuoted || (told.Count == 0 && pair.Statement.Contexts.Count == 0))
            return "open";
        var own = pair.Figure.NamedBy(pair.Vocabulary).Flows;
        return own.Any(flow => told.Any(flow.IsSameAs)) ? "same"
            : own.Any(flow => told.Any(flow.IsReverseOf)) ? "reversed"
            : own.Any(flow => told.Any(other => flow.HasOtherGiver(other) && !IsPartOf(flow.Giver!, other.Giver!, pair))) ? "other"
            : own.Count > 0 && pair.Figure.HasExchangedSides(pair.Statement, pair.Vocabulary) ? "reversed"
            : "open";
    }

    private static bool IsPartOf(string a, string b, Pair pair) => Around(a, pair).Contains(b) || Around(b, pair).Contains(a);

    private static IEnumerable<string> Around(string code, Pair pair) =>
        pair.Vocabulary.MembersOf(code).Concat(pair.Vocabulary.WholesOf(code));
}

/// <summary>How many of those whom the figure is about the reader names.</summary>
internal static class CoverageComparison
{
    public static Finding Evaluate(Pair pair)
    {
        var (figure, statement) = (pair.Figure, pair.Statement);
        var names = figure.NamedBy(pair.Vocabulary);
        var area = figure.Area.StartsWith('_') || statement.Places.Contains(figure.Area) || names.IsNamedWhole(statement.Places);
        var counterpart =
            figure.Counterpart.StartsWith('_')
            || figure.Counterpart == figure.Area
            || statement.Places.Contains(figure.Counterpart)
            || statement.Places.Any(place => place != figure.Area && names.Places.Contains(place));
        var item = figure.Item.StartsWith('_') || IsItemNamed(pair);
        var own = new[] { figure.Area, figure.Counterpart, figure.Item }.Count(code => !code.StartsWith('_'));
        return area && counterpart && item
            ? own > 1
                ? "whole"
                : "sole"
            : area && !figure.Area.StartsWith('_')
                ? "area"
                : statement.Places.Count + statement.Items.Count > 0
                    ? "part"
                    : "bare";
    }

    /// <summary>Whether the sentence names the item, or contains half of the words of its name that do not name a place.</summary>
    public static bool IsItemNamed(Pair pair)
    {
        if (pair.Statement.Items.Contains(pair.Figure.Item))
            return true;
        var words = pair.Vocabulary.LexemesOf(pair.Figure.Item);
        return words.Count > 0 && words.Count(pair.Statement.Stems.Contains) * 2 >= words.Count;
    }
}
