using Indicators.Candidates;
using Indicators.Statements;
using Indicators.Texts;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>Names that no registry has, beside the names of a figure.</summary>
internal static class Strangers
{
    /// <summary>
    /// Whether the figure is not about it: neither the figure nor its sentence contains one of its words, even misspelt or shortened. If
    /// the side of the figure is named in another way, a name elsewhere counts as mentioned in passing.
    /// </summary>
    public static bool IsForeignTo(this UnknownName name, Pair pair)
    {
        if (
            name.Words.Any(word =>
                !pair.Lexicon.Kinds.Contains(word) && !pair.Lexicon.Divisions.Contains(word) && pair.Figure.Lexemes.Contains(Stems.Of(word))
            )
        )
            return false;
        return (
                name.IsForecaster
                || name.IsPlace
                || (
                    name.IsSide
                        ? LeavesOutASide(pair.Statement, pair.Figure, pair.Vocabulary)
                        : LeavesOutAll(pair.Statement, pair.Figure, pair.Vocabulary)
                )
            ) && !IsMistyped(name, pair.Figure, pair.Vocabulary);
    }

    /// <summary>Whether any figure has one of its words.</summary>
    public static bool IsKnownTo(this UnknownName name, CandidateIndex index) =>
        name.Words.Any(word => index.Frequency(Stems.Of(word)) > 0);

    private static bool LeavesOutAll(QueryStatement statement, TraceCandidate figure, TraceVocabulary vocabulary) =>
        !statement.Places.Contains(figure.Area)
        && !IsItemNamed(statement, figure, vocabulary)
        && !statement.Places.Contains(figure.Counterpart);

    /// <summary>Whether the item is named, or a word of its name is.</summary>
    private static bool IsItemNamed(QueryStatement statement, TraceCandidate figure, TraceVocabulary vocabulary) =>
        statement.Items.Contains(figure.Item)
        || vocabulary.LexemesOf(figure.Item).Any(word => !vocabulary.Lexicon.Kinds.Contains(word) && statement.Stems.Contains(word));

    private static bool LeavesOutASide(QueryStatement statement, TraceCandidate candidate, TraceVocabulary vocabulary) =>
        IsLeftOut(candidate.Area, statement.Places)
        || IsLeftOut(candidate.Counterpart, statement.Places)
        || (!candidate.Item.StartsWith('_') && !IsItemNamed(statement, candidate, vocabulary));

    private static bool IsLeftOut(string code, IReadOnlyList<string> named) => !code.StartsWith('_') && !named.Contains(code);

    private static bool IsMistyped(UnknownName name, TraceCandidate candidate, TraceVocabulary vocabulary)
    {
        string[] own =
        [
            .. new[]
            {
                candidate.Claim,
                vocabulary.NameOf(candidate.Area),
                vocabulary.NameOf(candidate.Counterpart),
                vocabulary.NameOf(candidate.Item),
            }
                .SelectMany(text => SentencePatterns.Word().Matches(text).Select(word => word.Value))
                .Where(word => char.IsUpper(word[0]))
                .Select(word => word.ToLowerInvariant())
                .Distinct(),
        ];
        return name.Words.Where(word => !vocabulary.Lexicon.Kinds.Contains(word)).Any(word => NameSpelling.IsOneOf(word, own));
    }
}
