using Indicators.Statements;

namespace Indicators.Candidates;

/// <summary>
/// The words to search for: in a small release all of them, in a large one only rare words that a figure on the subject almost certainly
/// has.
/// </summary>
/// <param name="AnyOf">Lexemes of which a figure must have at least one.</param>
/// <param name="AllOf">Lexemes of which it must have all; may be empty.</param>
public sealed record WordSearch(IReadOnlyList<string> AnyOf, IReadOnlyList<string> AllOf)
{
    /// <summary>Most observations of a release in which any word in common is looked at.</summary>
    public const int Small = 1000;

    /// <summary>Maximum number of figures that the rare words together may match.</summary>
    private const int Budget = 100;

    /// <summary>Returns the searches; a figure that matches any of them is a candidate.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="words">The words of the query, as the search knows them.</param>
    /// <param name="observations">Number of figures.</param>
    /// <param name="placeLexemes">Lexemes of the names of areas, by code.</param>
    public static IReadOnlyList<WordSearch> Of(
        TraceQuery query,
        IReadOnlyDictionary<string, QueryWord> words,
        long observations,
        IReadOnlyDictionary<string, IReadOnlyList<string>> placeLexemes
    )
    {
        if (observations <= Small)
            return [new(Sorted(words.Values.SelectMany(Forms)), [])];
        var searches = new List<WordSearch>();
        // The statements of one sentence share their list of words; with a number, they search for the same.
        foreach (var statement in query.Statements.DistinctBy(statement => (statement.Words, statement.Quantity is null)))
            searches.AddRange(OfLarge(statement));
        return searches;

        IEnumerable<WordSearch> OfLarge(QueryStatement statement)
        {
            var known = statement
                .Words.Select(word => words.GetValueOrDefault(word))
                .OfType<QueryWord>()
                .Where(word => word.Lexemes.Count > 0);
            var (rare, common, left) = (new List<string>(), new List<string>(), (double)Budget);
            foreach (var word in known.OrderBy(Reached).ThenBy(word => word.Word, StringComparer.Ordinal))
            {
                left -= Reached(word);
                (left >= 0 ? rare : common).AddRange(Forms(word));
            }

            if (rare.Count > 0)
                yield return new(Sorted(rare), []);
            // With a number, figures that share only common words are found by number and place.
            if (statement.Quantity is not null || common.Count == 0)
                yield break;
            string[] places = [.. statement.Places.Where(placeLexemes.ContainsKey).SelectMany(place => placeLexemes[place]).Distinct()];
            if (places.Length > 0 || rare.Count == 0)
                yield return new(Sorted(common), places);
        }
    }

    private static IEnumerable<string> Forms(QueryWord word) => word.Lexemes.Concat(word.Synonyms.Keys);

    private static long Reached(QueryWord word) => word.Frequency + word.Synonyms.Values.Sum();

    private static string[] Sorted(IEnumerable<string> lexemes) => [.. lexemes.Distinct().Order(StringComparer.Ordinal)];
}
