using Indicators.Words;

namespace Indicators.Candidates;

/// <summary>A word of the reader's, as the search knows it.</summary>
/// <param name="Word">In lower case.</param>
/// <param name="Lexemes">Its own lexemes; none for a stop word.</param>
/// <param name="Synonyms">Lexemes of words that say the same, and how many observations of the release have each.</param>
/// <param name="Frequency">How many observations of the release have it, or else the commonest of its synonyms.</param>
public sealed record QueryWord(string Word, IReadOnlyList<string> Lexemes, IReadOnlyDictionary<string, long> Synonyms, long Frequency)
{
    /// <summary>The word by its stem.</summary>
    /// <param name="word">In lower case.</param>
    /// <param name="synonyms">Words that say the same.</param>
    /// <param name="frequency">How many observations have a lexeme.</param>
    public static QueryWord Of(string word, IEnumerable<string> synonyms, Func<string, long> frequency)
    {
        string[] own = [.. Stems.OfText(word)];
        var others = synonyms.SelectMany(Stems.OfText).Distinct().Except(own).ToDictionary(lexeme => lexeme, frequency);
        var most = own.Select(frequency).DefaultIfEmpty(0).Max();
        return new(word, own, others, most > 0 ? most : others.Values.DefaultIfEmpty(0).Max());
    }
}
