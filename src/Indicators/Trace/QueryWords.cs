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

    /// <summary>Every word with its synonyms, for the search.</summary>
    public static IReadOnlyList<(string Word, string Form, bool IsSynonym)> FormsOf(TraceQuery query) =>
    [
        .. query.Statements.SelectMany(statement => statement.Words).Distinct()
            .SelectMany(word => Thesaurus.Of(word).Select(synonym => (word, synonym, true)).Prepend((word, word, false))),
    ];

    /// <summary>How many words of the statement mean anything to the search.</summary>
    public int Count(QueryStatement statement) => Known(statement).Count();

    /// <summary>From 0 to 1: the weight of the words that the figure shares; 0 where the statement has no words.</summary>
    public double Similarity(QueryStatement statement, IReadOnlySet<string> lexemes)
    {
        var (shared, all) = (0.0, 0.0);
        foreach (var word in Known(statement))
        {
            var weight = Weight(word);
            all += weight;
            shared += word.Lexemes.Any(lexemes.Contains) ? weight : SynonymWeight * BySynonym(word, weight, lexemes);
        }

        return all == 0 ? 0 : shared / all;
    }

    private IEnumerable<QueryWord> Known(QueryStatement statement) =>
        statement.Words.Select(word => words.GetValueOrDefault(word)).OfType<QueryWord>().Where(word => word.Lexemes.Count > 0);

    /// <summary>A synonym that half of the figures have says less than the word itself.</summary>
    private double BySynonym(QueryWord word, double weight, IReadOnlySet<string> lexemes) =>
        word.Synonyms.Where(synonym => lexemes.Contains(synonym.Key)).Select(synonym => Math.Min(weight, Weight(synonym.Value))).DefaultIfEmpty(0).Max();

    private double Weight(QueryWord word) => word.Frequency == 0 ? UnknownWeight * Math.Log(1 + observations) : Weight(word.Frequency);

    private double Weight(long frequency) => Math.Log(1 + (observations / (double)Math.Max(1, frequency)));
}
