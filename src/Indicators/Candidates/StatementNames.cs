using Indicators.Statements;

namespace Indicators.Candidates;

/// <summary>What a statement names, beside what a figure is about.</summary>
internal static class StatementNames
{
    /// <summary>Of a text of names and years alone: whether the figure has one of them.</summary>
    public static bool IsNamedBy(this QueryStatement statement, TraceCandidate figure, TraceVocabulary vocabulary)
    {
        if (statement.Places.Count + statement.Items.Count > 0)
        {
            var names = figure.NamedBy(vocabulary);
            return statement.Places.Any(names.Places.Contains) || statement.Items.Any(names.Items.Contains);
        }

        return statement.Years.Count > 0 && FigurePeriod.Level(statement, figure) == "same";
    }

    /// <summary>Whether each of the two places of the figure's series stands beside words that its claim has beside the other.</summary>
    public static bool ExchangesSidesOf(this QueryStatement statement, TraceCandidate figure, TraceVocabulary vocabulary) =>
        figure.Area != figure.Counterpart
        && statement.Contexts.Count > 0
        && statement.Places.Contains(figure.Area)
        && statement.Places.Contains(figure.Counterpart)
        && PlaceContexts.AreCrossed(
            statement.Contexts,
            PlaceContexts.Of(new(figure.Claim), vocabulary.Places.Find(figure.Claim), vocabulary.Lexicon),
            figure.Area,
            figure.Counterpart
        );
}
