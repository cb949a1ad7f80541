using Indicators.Words;
using FunctionWords = Indicators.Quantities.Vocabulary.FunctionWords;

namespace Indicators.Statements;

/// <summary>A word that a place stands beside: "exports" in "Corland's exports", "exports to" in "exports to Corland".</summary>
/// <param name="Code">Code of the place.</param>
/// <param name="Word">The stem, before a place with its preposition.</param>
internal readonly record struct PlaceContext(string Code, string Word);

/// <summary>Finds the words that places stand beside: where two places have changed them, the sides are exchanged.</summary>
internal static class PlaceContexts
{
    /// <summary>How many words may stand between a preposition and its noun, and how many are read after a place.</summary>
    private const int Reach = 2;

    /// <summary>The words beside each place; none where fewer than two places are named.</summary>
    public static IReadOnlyList<PlaceContext> Of(TextWords text, IReadOnlyList<FoundName> places, Lexicon lexicon) =>
        places.DistinctBy(place => place.Code).Skip(1).Any() ? [.. places.SelectMany(place => Of(text, place, lexicon)).Distinct()] : [];

    /// <summary>
    /// Whether each of two places stands beside a word that the other text has beside the other place. One such word is not enough:
    /// "Corland goods" are bought by those who were "sold Corland goods", and sold by others.
    /// </summary>
    public static bool AreCrossed(IReadOnlyList<PlaceContext> one, IReadOnlyList<PlaceContext> other, string a, string b)
    {
        return IsCrossed(a, b) && IsCrossed(b, a);

        bool IsCrossed(string place, string instead) =>
            one.Any(context =>
                context.Code == place && other.Contains(new(instead, context.Word)) && !other.Contains(new(place, context.Word))
            );
    }

    private static IEnumerable<PlaceContext> Of(TextWords text, FoundName place, Lexicon lexicon)
    {
        var (first, past) = text.Within(place.Start, place.End);
        if (first == past)
            yield break;
        for (var at = past; at < Math.Min(past + Reach, text.Words.Count) && IsContent(text.Words[at], lexicon); at++)
        {
            if (text.Text.AsSpan(text.Phrase(at - 1, 1, "").End, 1) is not " ")
                break;
            yield return new(place.Code, Stems.Of(text.Words[at]));
        }

        var before = first - 1;
        while (before >= 0 && text.Words[before] is "the" or "a" or "an")
            before--;
        if (before <= 0 || !FunctionWords.Contains(text.Words[before]))
            yield break;
        for (var at = before - 1; at >= Math.Max(0, before - Reach); at--)
        {
            if (IsContent(text.Words[at], lexicon))
            {
                yield return new(place.Code, $"{Stems.Of(text.Words[at])} {text.Words[before]}");
                yield break;
            }
        }
    }

    private static bool IsContent(string word, Lexicon lexicon) =>
        !FunctionWords.Contains(word) && !Stems.IsStop(word) && !lexicon.SaysNothing(word);
}
