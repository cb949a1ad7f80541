using System.Collections.Frozen;
using System.Globalization;
using Indicators.Model;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Meaning;

/// <summary>Numbers that the print leaves open: "160 160", "average minus one", "(12)", "18 -27".</summary>
internal static class Unsure
{
    private const int MaxItem = 30;

    private static readonly FrozenSet<string> Measures = WordLists.Of("words before a plain number");

    private static readonly FrozenSet<string> EndsPhrase = WordLists.Of("words that end a noun phrase");

    /// <summary>Adds the other readings of the quantity.</summary>
    public static void Add(List<Token> tokens, Assembled read, Quantity quantity, Action<QuantityAlternative> add)
    {
        var low = read.Low;
        var digits = tokens[low.NumberAt].Text;
        // "Quoted at 108 109 percent", "fell to -15 120 boat": a blank may part two numbers, above all without anything that is counted.
        if (
            low.Numeral is { Grouped: true }
            && digits.LastIndexOf(' ') is > 0 and var last
            && MayBeTwo(read, quantity, digits)
            && decimal.TryParse(digits.AsSpan(last + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var second)
        )
            add(new(Shape.Point, second, null, null, null, "may be two numbers"));
        if (read is { High: not null, First.IsBare: true } && IsSpacedBefore(tokens, read.First.Next))
            add(new(Shape.Point, low.Value, null, null, null, "may be two numbers"));
        // "At the average minus one standard deviation".
        if (
            low.Value < 0
            && tokens[low.Start].Lower == "minus"
            && low.Start > 0
            && tokens[low.Start - 1] is { Kind: TokenKind.Word } word
            && !FunctionWords.Contains(word.Lower)
            && !Movements.IsVerb(word)
        )
            add(new(quantity.Shape, -low.Value, null, null, null, "'minus' may subtract"));
        // "Boats (12)".
        if (
            read is { High: null, HasModifier: false, Low: { IsBare: true, Value: >= 1 and <= MaxItem, Numeral.Places: 0 } }
            && low.Start > 0
            && tokens[low.Start - 1].Text == "("
            && low.Next < tokens.Count
            && tokens[low.Next] is { Text: ")", Glued: true }
        )
            add(new(Shape.Point, null, null, null, null, "may be the number of an item or note"));
        if (MayNumber(tokens, read, quantity))
            add(new(Shape.Point, null, null, null, null, "may number the word before"));
        // "Grew for a quarter", "slid in a third".
        if (
            read is { High: null, HasModifier: false, Low.Unit.Kind: UnitKind.Fraction }
            && tokens[read.Start].Lower == "a"
            && tokens[read.Next - 1].Lower is "quarter" or "third"
            && !(read.Next < tokens.Count && tokens[read.Next].Lower == "of")
            && !(read.Start > 0 && tokens[read.Start - 1].Lower is "by" or "to" or "from" or "than" or "with" or "and")
        )
            add(new(Shape.Point, null, null, null, null, "may be three months, or one more of something"));
    }

    /// <summary>"Turbine 4 was", "see graf 5.": no noun follows that could be counted.</summary>
    private static bool MayNumber(List<Token> tokens, Assembled read, Quantity quantity)
    {
        var low = read.Low;
        if (
            read is not { High: null, HasModifier: false, Low: { IsBare: true, Value: >= 1, Numeral: { Places: 0, Digits: <= 3 } } }
            || quantity.CountedNoun is not null
            || low.Start != low.NumberAt
            || low.Start < 2
            || tokens[low.Start] is { SpaceBefore: false } or { LineStart: true }
            || (low.Next < tokens.Count && tokens[low.Next].Lower == "of")
        )
            return false;
        var before = tokens[low.Start - 1];
        return before is { Kind: TokenKind.Word, Text.Length: > 2 }
            && !FunctionWords.Contains(before.Lower)
            && !Measures.Contains(before.Lower)
            && !EndsPhrase.Contains(before.Lower)
            && !Movements.IsVerb(before)
            && !before.Lower.EndsWith("ed", StringComparison.Ordinal)
            && !before.Lower.EndsWith("ing", StringComparison.Ordinal)
            && !before.Lower.EndsWith("ly", StringComparison.Ordinal)
            && NumberWords.OfWord(before.Lower) is null;
    }

    private static bool MayBeTwo(Assembled read, Quantity quantity, string digits) =>
        read.Low.Unit.Kind switch
        {
            UnitKind.Percent => true,
            UnitKind.None => read is { High: null, HasModifier: false, Low.Scale: 1 }
                && digits.Count(' ') switch
                {
                    1 => read.Low.Value < 0
                        || !Alternatives.IsPlural(quantity.CountedNoun)
                        || digits.Split(' ') is [var one, var two] && one == two,
                    2 => false,
                    _ => true,
                },
            _ => false,
        };

    /// <summary>"18 -27": a range with a blank before its dash, or a number below zero.</summary>
    private static bool IsSpacedBefore(List<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at] is { Kind: TokenKind.Hyphen, SpaceBefore: true } && tokens[at + 1].Glued;
}
