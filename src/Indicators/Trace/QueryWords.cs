using Indicators.Candidates;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>How alike the words of a reader and of a figure are; numbers, places and units play no part.</summary>
public sealed class QueryWords(IReadOnlyDictionary<string, QueryWord> words, long observations)
{
    internal const double NotThere = -1;

    private readonly Dictionary<IReadOnlyList<string>, Weighed> _weighed = new(ReferenceEqualityComparer.Instance);

    /// <summary>Compares the words of the statement with those of a figure.</summary>
    public SharedWords Shared(QueryStatement statement, LexemeSet lexemes)
    {
        var weighed = Of(statement);
        if (weighed.Weights.Length == 0)
            return SharedWords.None;
        // The statements of one sentence have their words in common.
        if (!weighed.Known.TryGetValue(lexemes, out var shares))
            weighed.Known[lexemes] = shares = Shares(weighed, lexemes);
        if (!weighed.Aside.TryGetValue(statement.AsideWords, out var aside))
            weighed.Aside[statement.AsideWords] = aside = [.. weighed.Words.Select(statement.AsideWords.Contains)];
        var (sum, total) = (0.0, 0.0);
        for (var word = 0; word < shares.Length; word++)
        {
            if (shares[word] != NotThere)
                sum += shares[word];
            total += weighed.Weights[word] * (aside[word] && shares[word] == NotThere ? Weights.Of("words", "aside") : 1);
        }

        return new(sum / total, weighed.Words, shares, aside);
    }

    /// <summary>The weight of each of the reader's words for the figure.</summary>
    private static double[] Shares(Weighed weighed, LexemeSet lexemes)
    {
        var shares = new double[weighed.Weights.Length];
        Array.Fill(shares, NotThere);
        // A figure has some forty lexemes, and a long sentence with its synonyms hundreds.
        foreach (var lexeme in lexemes.Sorted)
        {
            if (!weighed.ByLexeme.TryGetValue(lexeme, out var found))
                continue;
            foreach (var (word, weight) in found)
                shares[word] = Math.Max(shares[word], weight);
        }

        return shares;
    }

    private static double Weight(long frequency, long observations) => Math.Log(1 + (observations / (double)Math.Max(1, frequency)));

    /// <summary>
    /// The weights of the statement's words. Statements of one sentence share their list of words, and each is compared with every
    /// candidate.
    /// </summary>
    private Weighed Of(QueryStatement statement)
    {
        if (_weighed.TryGetValue(statement.Words, out var known))
            return known;
        QueryWord[] all =
        [
            .. statement.Words.Select(word => words.GetValueOrDefault(word)).OfType<QueryWord>().Where(word => word.Lexemes.Count > 0),
        ];
        double[] weights =
        [
            // A word that no figure has may be a paraphrase; it counts, but not as one that singles a figure out.
            .. all.Select(word =>
                word.Frequency == 0 ? Weights.Of("words", "unknown") * Math.Log(1 + observations) : Weight(word.Frequency, observations)
            ),
        ];
        // A synonym that half of the figures have says less than the word itself.
        var byLexeme = all.SelectMany(
                (word, i) =>
                    word
                        .Lexemes.Select(lexeme => (lexeme, Word: i, Weight: weights[i]))
                        .Concat(
                            word.Synonyms.Select(synonym =>
                                (
                                    lexeme: synonym.Key,
                                    Word: i,
                                    Weight: Weights.Of("words", "synonym") * Math.Min(weights[i], Weight(synonym.Value, observations))
                                )
                            )
                        )
            )
            .GroupBy(one => one.lexeme)
            .ToDictionary(group => group.Key, group => group.Select(one => (one.Word, one.Weight)).ToArray(), StringComparer.Ordinal);
        return _weighed[statement.Words] = new([.. all.Select(word => word.Word)], weights, byLexeme);
    }

    private sealed record Weighed(string[] Words, double[] Weights, Dictionary<string, (int Word, double Weight)[]> ByLexeme)
    {
        public Dictionary<LexemeSet, double[]> Known { get; } = new(ReferenceEqualityComparer.Instance);

        public Dictionary<IReadOnlySet<string>, bool[]> Aside { get; } = new(ReferenceEqualityComparer.Instance);
    }
}

/// <summary>How the words of a reader compare with those of a figure.</summary>
public sealed class SharedWords
{
    private readonly string[] _words;
    private readonly double[] _shares;
    private readonly bool[] _aside;

    internal SharedWords(double similarity, string[] words, double[] shares, bool[] aside) =>
        (Similarity, _words, _shares, _aside) = (similarity, words, shares, aside);

    internal static SharedWords None { get; } = new(0, [], [], []);

    /// <summary>From 0 to 1: the weight of the words that the figure shares; 0 where the reader has no words.</summary>
    public double Similarity { get; }

    /// <summary>How many words mean anything to the search.</summary>
    public int Count => _words.Length;

    /// <summary>How many of them the figure shares.</summary>
    public int SharedCount => _shares.Count(share => share != QueryWords.NotThere);

    /// <summary>The search words in the number's own clause that the figure does not share, in order.</summary>
    public IReadOnlyList<string> NotShared => [.. Enumerable.Range(0, _words.Length).Where(IsMissing).Select(i => _words[i])];

    /// <summary>Whether the word is one of them.</summary>
    public bool IsNotShared(string word) => Array.IndexOf(_words, word) is >= 0 and var i && IsMissing(i);

    /// <summary>Whether the word is one that the figure has.</summary>
    public bool IsShared(string word) => Array.IndexOf(_words, word) is >= 0 and var i && _shares[i] != QueryWords.NotThere;

    private bool IsMissing(int word) => _shares[word] == QueryWords.NotThere && !_aside[word];
}
