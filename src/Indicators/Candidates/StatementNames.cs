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
}
