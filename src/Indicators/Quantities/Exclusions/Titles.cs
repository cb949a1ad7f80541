using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>
/// Numbers in titles, stage names and versions: "50 Cent", "5.1 surround sound", "the 2.0 version", "season 12", "UPDATE 2-".
/// </summary>
internal static class Titles
{
    private static readonly FrozenSet<string> AfterVersions = WordLists.Of("words after a version");

    private static readonly FrozenSet<string> BeforeVersions = WordLists.Of("words before a version");

    private static readonly FrozenSet<string> Items = WordLists.Of("words before the number of an item");

    private static readonly FrozenSet<string> Numerals = WordLists.Of("names that are a number");

    private static readonly FrozenSet<string> Dialled = WordLists.Of("numbers to dial");

    private static readonly FrozenSet<string> Calling = WordLists.Of("verbs of calling");

    private static readonly FrozenSet<string> Emergency = WordLists.Of("words after a number to dial");

    private static readonly FrozenSet<string> SoundFormats = WordLists.Of("names of sound formats");

    private static readonly FrozenSet<string> Sound = WordLists.Of("words after channels of sound");

    private static readonly FrozenSet<string> Records = WordLists.Of("nouns after a score");

    private static readonly FrozenSet<string> Clubs = WordLists.Of("compounds that count nothing");

    public static bool Is(List<Token> tokens, Assembled read)
    {
        if (IsRecord(tokens, read) || IsListOfSets(tokens, read))
            return true;
        if (read.HasModifier || read.High is not null || read.Low.Scale != 1)
            return false;
        var number = read.Low;
        var (before, after) = (tokens.At(number.Start - 1), tokens.At(number.Next));
        if (IsRound(tokens, number, before, after))
            return true;
        if (number.Numeral is { } digits)
        {
            if (IsNamedUnit(number, before, after) || IsStandard(tokens[number.NumberAt], before, after))
                return true;
            if (!number.IsBare)
                return false;
            if (digits.Places > 0)
                return IsVersion(digits, before, after) || IsSound(number, before) || IsQuoted(number, before, after);
            if (after is { Kind: TokenKind.Hyphen, Glued: true })
                return Items.Contains(before.Text)
                    || Clubs.Contains(tokens.At(number.Next + 1).Lower)
                    // "Won 49-to-14", "5-by-8 inch".
                    || (
                        tokens.At(number.Next + 1).Lower is "to" or "by"
                        && tokens.At(number.Next + 2) is { Kind: TokenKind.Hyphen, Glued: true }
                    )
                    || tokens.At(number.Next + 1)
                        is { Kind: TokenKind.Word, Glued: true, Text: [>= 'A' and <= 'Z'] or [>= 'A' and <= 'Z', 's'] };
            if (before.Lower is "a" or "an" && EndsPhrase(after))
                return true;
            if (
                digits.Digits <= 2
                && before.Lower is "season" or "episode"
                && !(tokens.At(number.Start - 2) is { Kind: TokenKind.Word } word && FunctionWords.Contains(word.Lower))
                && tokens.At(number.Start - 2).Lower is not ("last" or "next" or "past" or "every" or "per")
            )
                return true;
        }

        return IsQuoted(number, before, after) || (before.Lower == "number" && number.Unit.Kind == UnitKind.None && !IsNoun(after));

        // A singular with a capital after a number that wants a plural, in a line that is not all in capitals.
        bool IsNamedUnit(Amount amount, Token first, Token last)
        {
            if (amount.Unit.Kind is not (UnitKind.Physical or UnitKind.Duration) || amount.Value == 1 || amount.Next != amount.NumberAt + 2)
                return false;
            var unit = tokens[amount.Next - 1];
            if (!(unit.SpaceBefore && unit.IsCapitalised && unit.Text.Length > 2 && char.IsLower(unit.Text[1])) || unit.Text[^1] == 's')
                return false;
            return unit.Text is not ("Celsius" or "Fahrenheit" or "Feet")
                && (unit.Text == "Cent" || !first.IsCapitalised && !last.IsCapitalised);
        }

        bool IsSound(Amount amount, Token first)
        {
            if (SoundFormats.Contains(first.Lower))
                return true;
            for (var at = amount.Next; at < amount.Next + 4 && tokens.At(at).Kind is TokenKind.Word or TokenKind.Hyphen; at++)
            {
                if (Sound.Contains(tokens.At(at).Lower))
                    return amount.Value < 12;
            }

            return false;
        }
    }

    /// <summary>"0-6, 7-6 (1), 6-3": sets of tennis, where one side wins six games or seven.</summary>
    private static bool IsListOfSets(List<Token> tokens, Assembled read)
    {
        if (
            read is { HasModifier: false, Low: { Next: var next, Numeral: not null, IsBare: true } }
            && IsTieBreak(tokens, read.Low.Start - 1, next)
        )
            return true;
        return read
                is { HasModifier: false, ToAt: < 0, High: { IsBare: true, Numeral.Places: 0 }, Low: { IsBare: true, Numeral.Places: 0 } }
            && IsTennisSet(tokens, Math.Min(read.Low.NumberAt, read.High.NumberAt))
            && (IsSetBefore(Math.Min(read.Low.NumberAt, read.High.NumberAt) - 1) || IsSetAfter(read.Next));

        bool IsSetAfter(int at)
        {
            if (tokens.At(at).Text == "(" && tokens.At(at + 1).Kind == TokenKind.Numeral)
                at = tokens.At(at + 2).Text == ")" ? at + 3 : at + 5;
            return IsTennisSet(tokens, tokens.At(at).Kind == TokenKind.Comma ? at + 1 : at);
        }

        bool IsSetBefore(int at)
        {
            if (tokens.At(at).Kind == TokenKind.Comma)
                at--;
            if (tokens.At(at).Text == ")")
                at = tokens.At(at - 2).Text == "(" ? at - 3 : at - 5;
            return IsTennisSet(tokens, at - 2);
        }
    }

    /// <summary>"7-6 (5)".</summary>
    private static bool IsTieBreak(List<Token> tokens, int open, int close) =>
        tokens.At(open).Text == "(" && tokens.At(close).Text == ")" && IsTennisSet(tokens, open - 3);

    private static bool IsTennisSet(List<Token> tokens, int at) =>
        tokens.At(at) is { Kind: TokenKind.Numeral, Numeral: { Places: 0, Value: <= 7 } first }
        && tokens.At(at + 1) is { Kind: TokenKind.Hyphen or TokenKind.Dash, Glued: true }
        && tokens.At(at + 2) is { Kind: TokenKind.Numeral, Glued: true, Numeral: { Places: 0, Value: <= 7 } second }
        && first.Value != second.Value
        && Math.Max(first.Value, second.Value) >= 6;

    /// <summary>"In the last 16 of the cup": a round of a competition is named for those who are left.</summary>
    private static bool IsRound(List<Token> tokens, Amount number, Token before, Token after) =>
        number is { Value: 4 or 8 or 16 or 32 or 64, Unit.Kind: UnitKind.None }
        && (before.Lower == "last" || (before.Lower == "of" && tokens.At(number.Start - 2).Lower is "round" or "rounds"))
        && (
            after.Kind != TokenKind.Word
            || (FunctionWords.Contains(after.Lower) && after.Lower is not ("or" or "to" or "and"))
            || after.Lower == "against"
        );

    /// <summary>"After a 1-10 season", "a 3-1 win": games won and lost, or goals.</summary>
    private static bool IsRecord(List<Token> tokens, Assembled read) =>
        read is { HasModifier: false, ToAt: < 0, High: { IsBare: true, Numeral.Places: 0 }, Low: { IsBare: true, Numeral.Places: 0 } }
        && read.Next < tokens.Count
        && (Records.Contains(tokens[read.Next].Lower) || IsSet(tokens, read.Next));

    /// <summary>"Won 4-6 6-3 6-4": the next set of a match.</summary>
    private static bool IsSet(List<Token> tokens, int at) =>
        tokens.At(at) is { Kind: TokenKind.Numeral, SpaceBefore: true, Numeral: { Places: 0, Digits: <= 2 } }
        && tokens.At(at + 1) is { Kind: TokenKind.Hyphen or TokenKind.Dash, Glued: true }
        && tokens.At(at + 2) is { Kind: TokenKind.Numeral, Glued: true, Numeral: { Places: 0, Digits: <= 2 } };

    /// <summary>"802.11g", "dial 911".</summary>
    private static bool IsStandard(Token digits, Token before, Token after) =>
        Numerals.Contains(digits.Text)
        || (
            Dialled.Contains(digits.Text)
            && (Calling.Contains(before.Lower) || (before.Lower is "the" or "a" && Emergency.Contains(after.Lower)))
        );

    /// <summary>"The 1.0 version", "Server 2.0"; "a score of 2.0" has no name in front.</summary>
    private static bool IsVersion(Numeral digits, Token before, Token after) =>
        AfterVersions.Contains(after.Lower)
        || BeforeVersions.Contains(before.Lower)
        || (
            digits.Places == 1
            && digits.Digits == 1
            && digits.Value % 1 == 0
            && before.IsCapitalised
            && !FunctionWords.Contains(before.Lower)
        );

    /// <summary>"The plate '8'", "the album 'Four'": a number alone in quotation marks is what something is called.</summary>
    private static bool IsQuoted(Amount number, Token before, Token after) =>
        before is { Kind: TokenKind.Open } and not { Text: "(" }
        && number.Unit.Kind == UnitKind.None
        && (after is { Kind: TokenKind.Close, Glued: true } and not { Text: ")" } || after is { Kind: TokenKind.Comma, Glued: true })
        && (after.Kind != TokenKind.Comma || number.Numeral is null);

    /// <summary>"He flew a 737, and": a model; what is counted has no article.</summary>
    private static bool EndsPhrase(Token after) =>
        after.Kind is TokenKind.None or TokenKind.Stop or TokenKind.Comma or TokenKind.Pause
        || (after.Kind == TokenKind.Word && FunctionWords.Contains(after.Lower) && after.Lower is not ("per" or "to" or "or"));

    private static bool IsNoun(Token token) => token.Kind == TokenKind.Word && !FunctionWords.Contains(token.Lower);
}
