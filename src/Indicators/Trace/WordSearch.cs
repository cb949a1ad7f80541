namespace Indicators.Trace;

/// <summary>Which words are looked for: in a small release all of them, in a large one those that a figure of the same subject can hardly lack and that few have.</summary>
public static class WordSearch
{
    /// <summary>Most observations of a release in which any word in common is looked at.</summary>
    public const int Small = 1000;

    /// <summary>How many figures the rare words together may lead to.</summary>
    private const int Budget = 100;

    /// <summary>Search expressions in PostgreSQL's form; a figure that any of them fits is a candidate.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="words">The words of it, as the search knows them.</param>
    /// <param name="observations">How many figures there are.</param>
    /// <param name="placeLexemes">Lexemes of the names of areas, by code.</param>
    public static string[] Of(
        TraceQuery query, IReadOnlyDictionary<string, QueryWord> words, long observations, IReadOnlyDictionary<string, IReadOnlyList<string>> placeLexemes)
    {
        if (observations <= Small)
            return AnyOf(words.Values.SelectMany(word => word.Lexemes.Concat(word.Synonyms.Keys))) is { } any ? [any] : [];
        return [.. query.Statements.SelectMany(statement => OfLarge(statement)).Distinct()];

        IEnumerable<string> OfLarge(QueryStatement statement)
        {
            var known = statement.Words.Select(word => words.GetValueOrDefault(word)).OfType<QueryWord>().Where(word => word.Lexemes.Count > 0).ToArray();
            var rare = new List<string>();
            var common = new List<string>();
            var left = (double)Budget;
            foreach (var word in known.OrderBy(Reached).ThenBy(word => word.Word, StringComparer.Ordinal))
            {
                left -= Reached(word);
                (left >= 0 ? rare : common).AddRange(word.Lexemes.Concat(word.Synonyms.Keys));
            }

            if (AnyOf(rare) is { } few)
                yield return few;
            // With a number, figures that share only common words are found by number and place.
            if (statement.Quantity is not null || AnyOf(common) is not { } many)
                yield break;
            string[] places = [.. statement.Places.Where(placeLexemes.ContainsKey).SelectMany(place => placeLexemes[place]).Distinct().Select(Quoted)];
            if (places.Length > 0 || rare.Count == 0)
                yield return string.Join(" & ", places.Prepend($"({many})"));
        }
    }

    private static long Reached(QueryWord word) => word.Frequency + word.Synonyms.Values.Sum();

    private static string? AnyOf(IEnumerable<string> lexemes) =>
        string.Join(" | ", lexemes.Distinct().Order(StringComparer.Ordinal).Select(Quoted)) is { Length: > 0 } any ? any : null;

    private static string Quoted(string lexeme) => $"'{lexeme.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
