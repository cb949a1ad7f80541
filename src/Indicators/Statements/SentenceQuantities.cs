using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Texts;
using static Indicators.Statements.SentencePatterns;

namespace Indicators.Statements;

/// <summary>The quantities that a sentence of a question states, with their places in code points and in UTF-16 units.</summary>
internal static class SentenceQuantities
{
    /// <summary>
    /// Reads the quantities of running text; without any, those that only a short text or a fragment states.
    /// </summary>
    /// <param name="text">The sentence.</param>
    /// <param name="parts">Its parts of a year, which are no lengths of time.</param>
    public static List<(Quantity Quantity, CodePointSpan Span, int Start, int End)> Of(
        string text,
        IReadOnlyList<(PartOfYear Part, int Start, int At)> parts
    )
    {
        var others = OtherNumerals.Find(text);
        List<(Quantity Quantity, CodePointSpan Span, int Start, int End)> found =
        [
            .. QuantityReader.Find(text).Select(one => Placed(text, one)),
        ];
        found.RemoveAll(one => others.Any(other => one.Start < other.End && other.Start < one.End));
        found.RemoveAll(one =>
            one.Quantity.Unit.Kind == UnitKind.None && Ordinal().IsMatch(text[..one.Start]) && CountedNoun.After(text, one.End) is null
        );
        if (found.Count == 0)
            found.AddRange(Counted(text));
        if (
            found.Count == 0
            && !Definite().IsMatch(text)
            && QuantityReader.ReadPrinted(text.Trim().TrimEnd('.', '?', '!')).Quantity is { } whole
            && !NamesYear(text, whole)
        )
            found.Add((PlainQuantity.Of(whole, ""), new CodePointSpan(0, CodePoints.Length(text)), 0, text.Length));
        found.RemoveAll(one =>
            one.Quantity.Unit.Kind == UnitKind.Duration && parts.Any(part => part.Start <= one.Start && one.End <= part.At)
        );
        if (found.Count == 0)
            found.AddRange(Bare(text).Where(number => !others.Any(other => number.Start < other.End && other.Start < number.End)));
        return found;
    }

    private static (Quantity Quantity, CodePointSpan Span, int Start, int End) Placed(string text, FoundQuantity found)
    {
        var (start, end) = CodePoints.ToUtf16(text, found.Span);
        return (PlainQuantity.Of(found.Quantity, text[end..]), found.Span, start, end);
    }

    /// <summary>"The eleven pillars", "its twelve members": if the text has no other number, it states how many there are.</summary>
    private static IEnumerable<(Quantity Quantity, CodePointSpan Span, int Start, int End)> Counted(string text) =>
        QuantityReader
            .Find(text, withDefinite: true)
            .Select(found => Placed(text, found))
            .Where(found => CountedNoun.After(text, found.End) is not null);

    /// <summary>"2020 report" names a year, "2000 fighters" counts.</summary>
    private static bool NamesYear(string text, Quantity whole) =>
        whole is { Shape: Shape.Point, Hedge: Hedge.None, Unit.Kind: UnitKind.None, Value: { } value }
        && QueryReader.YearsIn(text).Any(year => year == value)
        && !(value % 100 == 0 && whole.CountedNoun is { } noun && CountedNoun.After($" {noun}", 0) is not null);

    /// <summary>Numbers of a fragment ("index 2019: Brennia 69") that running text would have as the name of something.</summary>
    private static IEnumerable<(Quantity Quantity, CodePointSpan Span, int Start, int End)> Bare(string text)
    {
        foreach (Match number in Numeral().Matches(text))
        {
            if (
                !QueryReader.YearsIn(number.Value).Any()
                && !Numbered().IsMatch(text[..number.Index])
                && QuantityReader.ReadPrinted(number.Value).Quantity is { } quantity
            )
                yield return (
                    quantity,
                    new CodePointSpan(CodePoints.Length(text[..number.Index]), CodePoints.Length(text[..(number.Index + number.Length)])),
                    number.Index,
                    number.Index + number.Length
                );
        }
    }
}
