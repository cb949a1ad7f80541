using Indicators.Texts;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>A capitalised name that is not in any registry.</summary>
/// <param name="Name">As written.</param>
/// <param name="Words">Its words in lower case.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="IsForecaster">Whether it expects or forecasts something.</param>
/// <param name="IsSide">Whether it is in the position of a side of a figure: "Microsoft lent", "owed to Gazprom".</param>
internal sealed record UnknownName(string Name, IReadOnlyList<string> Words, int Start, bool IsForecaster, bool IsSide)
{
    private const int MaxTypos = 2;
    private const int ShortestMistyped = 5;
    private const int ShortestContraction = 3;

    /// <summary>
    /// Whether the figure is not about it: neither the figure nor its sentence contains one of its words, even misspelt or shortened. If
    /// the side of the figure is named in another way, a name elsewhere counts as mentioned in passing.
    /// </summary>
    public bool IsForeignTo(Pair pair)
    {
        foreach (var word in Words)
        {
            if (!pair.Lexicon.Kinds.Contains(word) && pair.Figure.Lexemes.Contains(Stems.Of(word)))
                return false;
        }

        return (
                IsForecaster
                || (
                    IsSide
                        ? LeavesOutASide(pair.Statement, pair.Figure, pair.Vocabulary)
                        : LeavesOutAll(pair.Statement, pair.Figure, pair.Vocabulary)
                )
            ) && !IsMistyped(pair.Figure, pair.Vocabulary);
    }

    /// <summary>Whether any figure has one of its words.</summary>
    internal bool IsKnownTo(CandidateIndex index) => Words.Any(word => index.Frequency(Stems.Of(word)) > 0);

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

    private bool IsMistyped(TraceCandidate candidate, TraceVocabulary vocabulary)
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
        return Words
            .Where(word => !vocabulary.Lexicon.Kinds.Contains(word))
            .Any(word =>
                (
                    word.Length >= ShortestContraction
                    && Enumerable
                        .Range(0, own.Length)
                        .Any(i => !own[i].StartsWith(word, StringComparison.Ordinal) && IsContraction(word, own, i))
                ) || (word.Length >= ShortestMistyped && own.Any(one => one[0] == word[0] && IsNear(one, word)))
            );
    }

    /// <summary>Whether the word is put together from the beginnings of words that follow each other: "EBRD", "Eximbank".</summary>
    private static bool IsContraction(ReadOnlySpan<char> word, string[] own, int next)
    {
        if (word.Length == 0)
            return true;
        if (next == own.Length)
            return false;
        for (var length = 1; length <= Math.Min(word.Length, own[next].Length) && own[next][length - 1] == word[length - 1]; length++)
        {
            if (IsContraction(word[length..], own, next + 1))
                return true;
        }

        return false;
    }

    /// <summary>Whether a letter or two make the one word the other.</summary>
    private static bool IsNear(string a, string b) => EditDistance.IsWithin(MaxTypos, a, b);
}
