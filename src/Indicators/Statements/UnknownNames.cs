using System.Text.RegularExpressions;
using Indicators.Words;
using FunctionWords = Indicators.Quantities.Vocabulary.FunctionWords;

namespace Indicators.Statements;

/// <summary>
/// Finds capitalised names that are not in any registry, but only in the position of a side of a figure: before a verb of having, giving,
/// doing or forecasting, and after "owed to" and the like. Names of sources ("the ministry said") and names in passing are ignored.
/// </summary>
internal static partial class UnknownNames
{
    private const string Forecasts = "expects|expected|forecasts?|predicts|predicted|projects|projected|foresees|foresaw";

    /// <param name="sentence">The sentence.</param>
    /// <param name="isKnown">Whether there is a known name or a number between two positions in UTF-16 units.</param>
    /// <param name="lexicon">Words that are not names.</param>
    public static IReadOnlyList<UnknownName> Find(string sentence, Func<int, int, bool> isKnown, Lexicon lexicon)
    {
        List<UnknownName>? found = null;
        foreach (Match run in Run().Matches(sentence))
        {
            var words = SentencePatterns
                .Word()
                .Matches(run.Value)
                .SkipWhile(word =>
                    FunctionWords.Contains(word.Value.ToLowerInvariant())
                    || word.Length == 1
                    || (IsDivision(sentence, run, lexicon) && isKnown(run.Index + word.Index, run.Index + word.Index + word.Length))
                )
                .ToArray();
            if (words.Length == 0)
                continue;
            var (start, end) = (run.Index + words[0].Index, run.Index + run.Length);
            if (isKnown(start, end))
                continue;
            string[] lower = [.. words.Select(word => word.Value.ToLowerInvariant().Replace('’', '\''))];
            if (
                lexicon.Capitalised.Contains(lower[0])
                || lower.All(lexicon.SaysNothing)
                || (start == run.Index && IsFirst(sentence, start) && lower.Length == 1 && IsCommon(lower[0], lexicon))
            )
                continue;
            var verb = Subject().Match(sentence, end);
            var isSide = verb.Success || Giver().IsMatch(sentence.AsSpan(0, start));
            if (isSide || !((lower.Length == 1 && IsFirst(sentence, start)) || IsPerson(sentence, start, end, lexicon)))
                (found ??= []).Add(
                    new(sentence[start..end], lower, start, verb.Groups["forecast"].Success, isSide)
                    {
                        IsPlace =
                            IsDivision(sentence, run, lexicon)
                            || Localities.IsWhere(sentence, start, lexicon, lexicon.Whence)
                            || lexicon.Divisions.Contains(lower[^1]),
                    }
                );
        }

        return found ?? (IReadOnlyList<UnknownName>)[];
    }

    /// <summary>Whether it names a part of a country or one of several of a kind: "Gotham province", "Gotham's district".</summary>
    private static bool IsDivision(string sentence, Match run, Lexicon lexicon) =>
        WordAfter().Match(sentence, run.Index + run.Length) is { Success: true } next
        && lexicon.Divisions.Contains(next.Groups["word"].Value);

    private static bool IsFirst(string sentence, int start) => !sentence.AsSpan(0, start).ContainsAnyInRange('0', 'z');

    /// <summary>Whether the first word of a sentence may be one that is capitalised only there.</summary>
    private static bool IsCommon(string word, Lexicon lexicon) =>
        lexicon.SynonymsOf(word).Count > 0
        || lexicon.SaysNothing(word)
        || lexicon.TopicOf(word) is not null
        || lexicon.OppositesIn(new(word)).Count > 0
        || CommonEnding().IsMatch(word);

    /// <summary>Whether it is somebody with a title, or who is quoted.</summary>
    private static bool IsPerson(string sentence, int start, int end, Lexicon lexicon) =>
        (
            WordBefore().Match(sentence, 0, start) is { Success: true } word
            && lexicon.Titles.Contains(word.Groups["word"].Value.ToLowerInvariant())
        ) || Quoted().IsMatch(sentence, end);

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’.&-])\p{Lu}[\p{L}\p{M}'’&-]*(?:\s+\p{Lu}[\p{L}\p{M}'’&-]*)*")]
    private static partial Regex Run();

    [GeneratedRegex(
        $$"""
            \G\s+(?:(?:has|have|had|also|still|now|already|recently|once|alone|itself)\s+)*?(?:(?<forecast>{{Forecasts}})
            |has|had|holds|held|owns|owned|owes|owed|lent|lends|loaned|gave|gives|given|granted|grants|provided|provides
              |donated|promised|promises|pledged|pledges|offered|invested|invests|put|puts
            |supplied|supplies|sold|sells|bought|buys|exported|exports|imported|imports|shipped|ships|borrowed|borrows|received
              |receives|signed|signs|opened|opens|built|builds|meant|means|intends|plans
            |arrested|arrests|killed|kills|attacked|attacks|bombed|invaded|commands|commanded|employs|employed|serves|served
              |scored|scores|charged|detained|foiled|prevented|taught|trains|trained|spent
            |earned|earns|drew|draws|attracted|attracts|hosted|hosts|financed|finances|funded|funds|repaid|repays|paid|pays
              |controls|controlled|lost|loses|won|wins|sent|sends|seized|froze|freezes|freed|released
              |deported|executed|recruited|recruits|lies|stretches|(?:is|was)\s+(?:worth|valued|\d|some\s|about\s|(?:still\s+)?owed))
            (?![\p{L}\p{M}])
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Subject();

    [GeneratedRegex(
        @"\b(?:owes?|owed|owing|lent|lends?|loaned|(?:owed|debts?|indebted|loans?|exports?|exported|sold|sales"
            + @"|shipped|aid|sent|paid|repaid)\s+(?:\S+\s+){0,4}?to|(?:borrowed|borrows|loans?|received|receives"
            + @"|imports?|imported|bought|credits?|aid|migrants|students|investments?)\s+(?:\S+\s+){0,4}?from"
            + @"|(?:airport|capital|city|bank|army|market|president|population|port|road|subscribers|users"
            + @"|shop)\s+(?:of|in|at))\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.RightToLeft
    )]
    private static partial Regex Giver();

    [GeneratedRegex(@"\G\s+(?<word>\p{Ll}+)")]
    private static partial Regex WordAfter();

    [GeneratedRegex(@"(?<word>\p{L}+)\.?\s+$", RegexOptions.RightToLeft)]
    private static partial Regex WordBefore();

    [GeneratedRegex(
        @"\G(?:\s+\p{Ll}+)?\s+(?:said|says|told|tells|claimed|claims|warned|warns|announced|noted|added|argues"
            + @"|writes|wrote|reported|reports)\b"
    )]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:ing|tion|sion|ment|ity|ance|ence|ism|ship|ness|ers|ors|ees|ies|ages|nobody|everyone|everybody|who|what|whoever)$")]
    private static partial Regex CommonEnding();
}
