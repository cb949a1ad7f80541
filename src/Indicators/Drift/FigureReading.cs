using System.Text.RegularExpressions;
using Indicators.Ledger;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>
/// The reading of a span of a sentence as a figure: the quantity with sign, scale word, unit and bound, even outside the span, and every
/// numeral within it. Two readings are either equal or different.
/// </summary>
internal sealed partial record FigureReading
{
    private readonly string _key;

    private FigureReading(string key, bool isFigure) => (_key, IsFigure) = (key, isFigure);

    /// <summary>Whether it contains a number.</summary>
    public bool IsFigure { get; }

    /// <param name="sentence">The sentence.</param>
    /// <param name="quantities">The quantities found in it (<see cref="QuantityReader.Find"/>).</param>
    /// <param name="span">The span, in code points within the sentence.</param>
    public static FigureReading Of(string sentence, IReadOnlyList<FoundQuantity> quantities, CodePointSpan span)
    {
        var (start, end) = CodePoints.ToUtf16(sentence, span);
        var overlapping = quantities.Where(q => q.Span.Start < span.End && span.Start < q.Span.End).ToList();
        var read = overlapping.Select(q => KeyOf(q.Quantity)).ToList();
        var (first, last) = CodePoints.ToUtf16(
            sentence,
            new(overlapping.Select(q => q.Span.Start).Append(span.Start).Min(), overlapping.Select(q => q.Span.End).Append(span.End).Max())
        );
        // "Up to 30 or 40" is a bound of 40, but a number that the reading ignores is still part of the text.
        var numerals = NumeralFinder
            .Tokens(sentence, null)
            .Where(t => first < t.End && t.Start < last)
            .Select(t => Bare(sentence[t.Start..t.End]))
            .ToList();
        // An unreadable figure is compared as text, together with the next word, which may scale it.
        var raw =
            read.Count > 0 || numerals.Count == 0
                ? ""
                : $"{Folding.Fold(sentence[start..end])}|{NextWord().Match(sentence, end).Value.ToLowerInvariant()}";
        return new FigureReading(
            $"{Sign(sentence, start)}{string.Join(';', read)}{raw}|{string.Join(' ', numerals)}",
            numerals.Count > 0 || read.Count > 0
        );
    }

    /// <summary>The reading of a quantity on its own.</summary>
    public static FigureReading Of(Quantity quantity) => new(KeyOf(quantity), true);

    /// <summary>Years, decades and spans of years, in the order of the sentence.</summary>
    public static IReadOnlyList<string> Years(string text) => [.. Year().Matches(text).Select(m => Folding.Fold(m.Value))];

    /// <summary>The unit of a bare number is what it counts: the last word names it, and earlier words describe it.</summary>
    private static string KeyOf(Quantity q)
    {
        var number = FormattableString.Invariant($"{q.Shape},{q.Value},{q.Low},{q.High},{q.LowInclusive},{q.HighInclusive}");
        var counted = q.CountedNoun?.Split(' ', '\u00A0')[^1].ToLowerInvariant();
        return FormattableString.Invariant($"{number},{q.Hedge},{q.Decimals},{q.Unit.Kind},{q.Unit.Code},{q.Unit.CurrencyBasis},{counted}");
    }

    /// <summary>
    /// Digits without grouping and attached letters ("3.74bn"). For words, those that are numbers but not scales, which the reading already
    /// contains.
    /// </summary>
    private static string Bare(string numeral) =>
        char.IsNumber(numeral[0]) ? string.Concat(numeral.Where(u => char.IsNumber(u) || u == '.')).TrimEnd('.')
        : numeral.ToLowerInvariant() is "hundred" or "thousand" or "million" or "billion" or "trillion" ? ""
        : numeral.ToLowerInvariant();

    /// <summary>A dash directly before the figure is a sign, unless it joins the figure to preceding text.</summary>
    private static string Sign(string text, int start) =>
        start > 0
        && (text[start - 1] is '-' or '\u2212' or '\u2010' or '\u2011' or '\u2012' or '\u2013')
        && (start == 1 || !char.IsLetterOrDigit(text[start - 2]))
            ? "-"
            : "";

    [GeneratedRegex(@"\G[\s\u00A0\-]*(?:[\p{L}%‰°]+)")]
    private static partial Regex NextWord();

    [GeneratedRegex(@"(?<![\p{N}.,])(?:1[5-9]|20|21)\p{N}{2}(?:[-–/]\p{N}{2,4})?s?(?![\p{N}])(?![.,]\p{N})")]
    private static partial Regex Year();
}
