using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Statements;

/// <summary>Numerals that state no quantity though they look like one: of telephones, places on the globe, days, ages of a group.</summary>
internal static partial class OtherNumerals
{
    /// <summary>Those of a text, in order: what each is, and its UTF-16 units.</summary>
    public static IReadOnlyList<(string What, int Start, int End)> Find(string text) =>
        [
            .. Pattern()
                .Matches(text)
                .Select(match =>
                    (
                        match.Groups.Values.Skip(1).First(group => group.Success).Name.Replace('_', ' '),
                        match.Index,
                        match.Index + match.Length
                    )
                )
                .OrderBy(one => one.Index),
        ];

    /// <summary>All numerals of a text that are part of no quantity and no year: what each is, as written, and its code points.</summary>
    public static IEnumerable<(string What, string Text, CodePointSpan Span)> Beside(TraceQuery query)
    {
        var text = query.Text;
        var quantities = query
            .WithQuantity.Where(statement => statement.Span is not null)
            .Select(statement => CodePoints.ToUtf16(text, statement.Span!.Value))
            .ToArray();
        var named = Find(text).Where(other => !quantities.Any(one => one.Start < other.End && other.Start < one.End)).ToArray();
        var years = QueryReader.YearsWithPlaces(text).Select(year => year.Start).ToHashSet();
        var others = Numeral()
            .Matches(text)
            .Select(numeral => (Start: numeral.Index, End: numeral.Index + numeral.Length))
            .Where(numeral =>
                !years.Contains(numeral.Start)
                && !quantities.Any(one => one.Start < numeral.End && numeral.Start < one.End)
                && !named.Any(one => one.Start < numeral.End && numeral.Start < one.End)
            )
            .Select(numeral => (What: "it numbers or dates something, or is a part of a name", numeral.Start, numeral.End));
        return named
            .Concat(others)
            .Select(one =>
                (
                    one.What,
                    text[one.Start..one.End],
                    new CodePointSpan(CodePoints.Length(text[..one.Start]), CodePoints.Length(text[..one.End]))
                )
            );
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Numeral();

    [GeneratedRegex(
        """
            (?<coordinates>\d{1,3}(?:[°\s.]\s?\d{1,2}(?:[′'\s.]\s?\d{1,2})?)?[°′″'"]?\s?[NSEW]\b(?!\.\w))
            |(?<telephone_number>(?:\+|\[)\d{1,3}\]?[\s-]?(?:\(\d+\)[\s-]?)?\d[\d\s-]{4,}\d|\b\d{3}-\d{3,4}(?:-\d{2,4})?\b
              |\(\d{2,4}\)\s?\d{3}[\s-]\d{2,4}|\b(?:tel|phone|fax|call)\b[.:]?\s*\+?\d[\d\s()-]{4,}\d)
            |(?<ages_of_a_group>\bage[sd]?\s+(?:of\s+)?\d{1,2}\s*(?:-|–|to|and)\s*\d{1,2}\b
              |\b\d{1,2}\s*[-–]\s*\d{1,2}\s+years?\s+(?:old|of\s+age)\b|\b\d{1,2}\s+years\s+and\s+over\b
              |\b\d{1,2}\s*[-–]\s*\d{1,2}\s+years\b(?=\s+\d))
            |(?<date>\b\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November
              |December)(?:\s+(?:1[89]|20)\d\d)?\b|\b(?:1[89]|20)\d\d-\d\d-\d\d\b)
            |(?<time_of_day>\b\d{1,2}:\d{2}\b|\b\d{1,2}\s*(?:a\.?m|p\.?m)\b\.?)
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
