using Indicators.Words;
using static Indicators.Statements.SentencePatterns;

namespace Indicators.Statements;

/// <summary>The places and institutions that a sentence names, in order.</summary>
/// <param name="Places">Places, and institutions that are a side of something.</param>
/// <param name="Institutions">All institutions.</param>
internal sealed record SentenceNames(IReadOnlyList<FoundName> Places, IReadOnlyList<FoundName> Institutions)
{
    /// <param name="text">The sentence.</param>
    /// <param name="vocabulary">Names.</param>
    /// <param name="context">What stands before it.</param>
    public static SentenceNames Of(string text, TraceVocabulary vocabulary, QueryContext context)
    {
        var institutions = vocabulary.Institutions.Find(text);
        // "The African Union" is the institution and does not name Africa as well.
        FoundName[] sides = [.. institutions.Where(one => IsSide(text, one))];
        FoundName[] places =
        [
            .. vocabulary
                .Places.Find(text)
                .Where(place => !sides.Any(side => side.Start < place.End && place.Start < side.End))
                .Concat(sides)
                .OrderBy(place => place.Start),
        ];
        if (context.Subject is { } subject)
        {
            if (Pronoun().Match(text) is { Success: true } pronoun)
                places = [new(subject, pronoun.Index, pronoun.Index + pronoun.Length), .. places];
            else if (context.IsImplied && places.Length == 0)
                places = [new(subject, 0, 0)];
        }

        return new(places, institutions);
    }

    /// <summary>Whether something goes to an institution or comes from it, or it holds, gives or unites; others are quoted only.</summary>
    private static bool IsSide(string text, FoundName found) => Side().IsMatch(text[..found.Start]) || Holder().IsMatch(text[found.End..]);
}
