using Indicators.Quantities.Amounts;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;

namespace Indicators.Quantities.Exclusions;

/// <summary>Numbers of photos, telephones and the like, which identify something.</summary>
internal sealed class Identifiers(List<Token> tokens)
{
    /// <summary>"Photo 243379731"; "hull 054"; "in 201665", a year with a note number; "0800 123 456", a telephone number.</summary>
    public bool Is(Amount first, Token before, Amount last)
    {
        if (IsInRowOfNumbers(first, before, last))
            return true;
        if (first.Numeral is not { Places: 0 } numeral)
            return false;
        if (IsInRowOfDigits(first, before, last) || IsTelephone(first, before, last))
            return true;
        if (numeral.Grouped)
            return false;
        // "Confirmation code 4331479".
        if (numeral.Digits >= 5 && References.Identify(before))
            return true;
        if (
            numeral.Digits >= 10
            || (numeral.Digits >= 8 && !NounsAhead.Is(tokens, first.Next))
            || (numeral.Digits > 1 && Math.Abs(first.Value) < Powers.OfTen(numeral.Digits - 1))
        )
            return true;
        if (
            numeral.Digits is < 5 or > 7
            || before.Lower is not ("in" or "since" or "by" or "until" or "before" or "after" or "from" or "of" or "during")
        )
            return false;
        var notes = Powers.OfTen(numeral.Digits - 4);
        return Math.Floor(first.Value / notes) is >= 1900 and < 2100
            && first.Value % notes >= notes / 10
            && !NounsAhead.Is(tokens, first.Next);
    }

    /// <summary>"(202) 449-9822", "call 449-9822".</summary>
    private bool IsTelephone(Amount first, Token before, Amount last)
    {
        // "+44 20 7946 0000".
        if (
            tokens[first.Start].Kind == TokenKind.Plus
            && first.Numeral is { Places: 0 }
            && (
                (first.Numeral is { Grouped: true } && tokens[first.NumberAt].Text.Contains(' '))
                || (tokens.At(first.Next) is { Kind: TokenKind.Numeral or TokenKind.Open, SpaceBefore: true } && first.Value < 1000)
                || (
                    tokens.At(first.Next).Kind is TokenKind.Hyphen or TokenKind.Dash
                    && tokens.At(first.Next + 1) is { Text: "(", Glued: true }
                )
            )
        )
            return true;
        // "+44 (0)20 7946 0000".
        if (
            before is { Text: "(" }
            && tokens.At(last.Next) is { Text: ")", Glued: true }
            && tokens.At(last.Next + 1) is { Kind: TokenKind.Numeral, Glued: true }
        )
            return true;
        if (first.Numeral is not { Digits: 3, Grouped: false })
            return false;
        if (last.Numeral is { Digits: 4, Grouped: false, Places: 0 } && last.NumberAt > first.NumberAt)
            return before.Kind is TokenKind.Close or TokenKind.Numeral
                || before.Lower is "call" or "phone" or "tel" or "telephone" or "dial" or "fax";
        return before is { Text: "(" }
            && tokens.At(last.Next) is { Text: ")", Glued: true }
            && tokens.At(last.Next + 1).Kind == TokenKind.Numeral
            && tokens.At(last.Next + 2).Kind is TokenKind.Hyphen or TokenKind.Dash
            && tokens.At(last.Next + 3).Kind == TokenKind.Numeral;
    }

    /// <summary>
    /// "Percent of GDP 12.5 13.0 -2.2 14", "3.2 4.1 5.0 Inflation 6.6 7.0": marks of an axis and cells of a table, with blanks between.
    /// </summary>
    private bool IsInRowOfNumbers(Amount first, Token before, Amount last)
    {
        if (
            !first.IsBare
            || first.Numeral is not { Grouped: false } numeral
            || last.NumberAt != first.NumberAt
            || tokens[first.Start].Glued
        )
            return false;
        var isCell = numeral.Places > 0 || first.Value < 0;
        if (isCell && !tokens[first.Start].LineStart && IsCell(first.Start - 1) && !Months.IsDayAt(tokens, first.Start - 1))
            return true;
        var next = first.Next;
        if (tokens.At(next).LineStart || !tokens.At(next).SpaceBefore)
            return false;
        var isSigned = tokens.At(next).Kind is TokenKind.Hyphen or TokenKind.Minus or TokenKind.Dash && tokens.At(next + 1).Glued;
        if (isSigned)
            next++;
        // "6 7 percent" may have lost its dash.
        return (isCell || isSigned || tokens.At(next + 1).Kind == TokenKind.Numeral)
            && tokens.At(next) is { Kind: TokenKind.Numeral, Numeral: { Grouped: false } other }
            && (isSigned || other.Places > 0 || before.Kind == TokenKind.Numeral || other.Digits <= 2)
            && tokens.At(next + 1).Kind is not (TokenKind.Percent or TokenKind.Slash)
            && Scales.OfWord(tokens.At(next + 1)) is null
            && UnitReader.Read(tokens, next + 1, out _, out _) is null;

        bool IsCell(int at) =>
            tokens.At(at) is { Kind: TokenKind.Numeral, Numeral.Grouped: false } one
            && (one.SpaceBefore || tokens.At(at - 1) is { Kind: TokenKind.Hyphen or TokenKind.Minus or TokenKind.Dash, SpaceBefore: true })
            && !one.Numeral.LooksLikeYear;
    }

    /// <summary>Adjacent numbers: only the first can be a quantity, unless it is a year.</summary>
    private bool IsInRowOfDigits(Amount first, Token before, Amount last)
    {
        if (
            before.Kind is TokenKind.Numeral or TokenKind.Malformed
            && !before.Numeral.LooksLikeYear
            && !Months.IsDayAt(tokens, first.Start - 1)
        )
            return true;
        var next = tokens.At(last.Next);
        // "Banks are sound, 3 2 weak growth": marks of an axis in the text.
        if (
            first is { IsBare: true, Numeral: { Places: 0, Digits: <= 3, Grouped: false } }
            && last.NumberAt == first.NumberAt
            && next
                is { Kind: TokenKind.Numeral, SpaceBefore: true, LineStart: false, Numeral: { Places: 0, Digits: <= 3, Grouped: false } }
            && !Months.IsDayAt(tokens, first.Start)
            && tokens.At(last.Next + 1).Kind is not (TokenKind.Percent or TokenKind.Slash)
            && UnitReader.Read(tokens, last.Next + 1, out _, out _) is null
        )
            return true;
        // "Terms in 2011-2031 2 A3": the number of a note.
        if (
            first is { IsBare: true, Numeral: { Places: 0, Digits: 1 } }
            && before.Numeral.LooksLikeYear
            && tokens.At(first.Start - 2).Kind is TokenKind.Dash or TokenKind.Hyphen
            && next.Kind is TokenKind.Mixed or TokenKind.None
        )
            return true;
        var isFollowed = next.Kind is TokenKind.Numeral && next.Numeral is { Places: 0, Grouped: false } && !next.LineStart;
        return isFollowed
            && first.Numeral!.Value.Digits >= 3
            && tokens.At(last.Next + 1).Kind is TokenKind.Numeral or TokenKind.Stop or TokenKind.Comma or TokenKind.None;
    }
}
