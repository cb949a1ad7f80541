namespace Indicators.Trace;

/// <summary>A word of the reader's, as the search knows it.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="Lexemes">Its own lexemes; none for a stop word.</param>
/// <param name="Synonyms">Lexemes of words that say the same, and how many observations of the release have each.</param>
/// <param name="Frequency">How many observations of the release have it, or else the commonest of its synonyms.</param>
public sealed record QueryWord(string Word, IReadOnlyList<string> Lexemes, IReadOnlyDictionary<string, long> Synonyms, long Frequency);

/// <summary>How alike the words of a reader and of a figure are; numbers, places and units play no part.</summary>
public sealed class QueryWords(IReadOnlyDictionary<string, QueryWord> words, long observations)
{
    /// <summary>A word that no figure has may be a paraphrase; it counts, but not as one that singles a figure out.</summary>
    private const double UnknownWeight = 0.5;

    private const double SynonymWeight = 0.85;

    private readonly Dictionary<IReadOnlyList<string>, Weighed> _weighed = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every word with its synonyms, for the search.</summary>
    public static IReadOnlyList<(string Word, string Form, bool IsSynonym)> FormsOf(IEnumerable<string> words) =>
        [.. words.SelectMany(word => Thesaurus.Of(word).Select(synonym => (word, synonym, true)).Prepend((word, word, false)))];

    /// <summary>How many words of the statement mean anything to the search.</summary>
    public int Count(QueryStatement statement) => Of(statement).Weights.Length;

    /// <summary>From 0 to 1: the weight of the words that the figure shares; 0 where the statement has no words.</summary>
    public double Similarity(QueryStatement statement, IReadOnlySet<string> lexemes)
    {
        var weighed = Of(statement);
        if (weighed.Weights.Length == 0)
            return 0;
        var shares = new double[weighed.Weights.Length];
        foreach (var (lexeme, words) in weighed.ByLexeme)
        {
            if (!lexemes.Contains(lexeme))
                continue;
            foreach (var (word, weight) in words)
                shares[word] = Math.Max(shares[word], weight);
        }

        return shares.Sum() / weighed.Weights.Sum();
    }

    /// <summary>The words of the statement that mean something to the search and that the figure does not share, in their order.</summary>
    public IReadOnlyList<string> NotShared(QueryStatement statement, IReadOnlySet<string> lexemes) =>
    [
        .. statement.Words.Where(word => words.GetValueOrDefault(word) is { Lexemes.Count: > 0 } known
            && !known.Lexemes.Any(lexemes.Contains) && !known.Synonyms.Keys.Any(lexemes.Contains)),
    ];

    private static double Weight(long frequency, long observations) => Math.Log(1 + (observations / (double)Math.Max(1, frequency)));

    /// <summary>What the statement's words weigh; the statements of one sentence share their list of words, and each is compared with every candidate.</summary>
    private Weighed Of(QueryStatement statement)
    {
        if (_weighed.TryGetValue(statement.Words, out var known))
            return known;
        QueryWord[] all = [.. statement.Words.Select(word => words.GetValueOrDefault(word)).OfType<QueryWord>().Where(word => word.Lexemes.Count > 0)];
        double[] weights = [.. all.Select(word => word.Frequency == 0 ? UnknownWeight * Math.Log(1 + observations) : Weight(word.Frequency, observations))];
        // A synonym that half of the figures have says less than the word itself.
        var byLexeme = all.SelectMany((word, i) => word.Lexemes.Select(lexeme => (lexeme, Word: i, Weight: weights[i]))
                .Concat(word.Synonyms.Select(synonym => (lexeme: synonym.Key, Word: i, Weight: SynonymWeight * Math.Min(weights[i], Weight(synonym.Value, observations))))))
            .GroupBy(one => one.lexeme).Select(group => (group.Key, group.Select(one => (one.Word, one.Weight)).ToArray())).ToArray();
        return _weighed[statement.Words] = new(weights, byLexeme);
    }

    private sealed record Weighed(double[] Weights, (string Lexeme, (int Word, double Weight)[] Words)[] ByLexeme);
}
