using Indicators.Model;
using Indicators.Words;

namespace Indicators.Statements;

/// <summary>What a text without a number asks for.</summary>
/// <param name="Sort">What the figure measures, as the vocabulary calls it; null where the text does not say.</param>
/// <param name="Order">1 for the greatest first, -1 for the least, 0 where neither is asked for.</param>
/// <param name="Counted">The noun after "how many"; null without one.</param>
internal sealed record Question(string? Sort, int Order, string? Counted)
{
    public static Question Of(string text, Lexicon lexicon)
    {
        var sorts = lexicon.Questions.Find(text);
        // "How much" says the least.
        var sort = sorts.Select(one => one.Value).OrderBy(sort => sort == "amount").FirstOrDefault();
        return new(
            sort == "length or time" && lexicon.Lasting.Find(text).Count > 0 ? "time" : sort,
            lexicon.Most.Find(text).Count > 0 ? 1
                : lexicon.Least.Find(text).Count > 0 ? -1
                : 0,
            sorts.Where(one => one.Value == "count").Select(one => CountedNoun.After(text, one.Phrase.End)).FirstOrDefault()
        );
    }
}
