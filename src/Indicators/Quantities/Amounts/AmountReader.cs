using Indicators.Quantities.Money;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Amounts;

/// <summary>Reads <c>[sign] [money] number [scale] [unit]</c>.</summary>
internal static class AmountReader
{
    /// <summary>Far beyond any amount of money on earth, and well within what a numeric(28,8) holds.</summary>
    private const decimal TooLarge = 1_000_000_000_000_000_000m;

    public static Amount? Read(List<Token> tokens, int start)
    {
        var at = start;
        var negative = Signs.Read(tokens, ref at);
        if (at >= tokens.Count)
            return null;
        if (negative is null && InBrackets(tokens, start) is { } bracketed)
            return bracketed;
        // "M€115": a scale in front of the sign of money.
        var scaleBefore = ScaleBefore(tokens, at);
        if (scaleBefore > 1)
            at++;
        var money = UnitsBefore.Read(tokens, at, out var number) ?? Currencies.Before(tokens, at, out number);
        if (money is null)
            number = at;
        if (number >= tokens.Count)
            return null;
        if (negative is null && money is not null && tokens[number].Kind is TokenKind.Hyphen or TokenKind.Minus && tokens[number].Glued)
        {
            negative = true;
            number++;
            if (number >= tokens.Count)
                return null;
        }

        var amount = Fractions.Read(tokens, number) ?? Digits(tokens, number, money) ?? InWords(tokens, number);
        if (amount is null)
            return null;
        amount = amount with { Start = start };
        if (money is not null && amount.Numeral is null && tokens[at].Kind == TokenKind.Word)
            return null;
        if (scaleBefore > 1)
            amount = amount.Scaled(scaleBefore);
        if (amount.Unit.Kind == UnitKind.None)
            amount = money is not null
                ? OfCountry(tokens, amount with { Unit = money })
                : Composites.Read(tokens, UnitsAfter.Read(tokens, amount));
        if (amount.IsDecimalComma && amount.Unit.Kind == UnitKind.None && amount.Scale == 1)
            return null;
        if (Math.Abs(amount.Value) >= TooLarge)
            amount = amount with { Flaw = "the number is too large" };
        return negative == true ? amount.Negated() : amount;
    }

    /// <summary>"(0.5) percent" and "$(3.2) million", as accounts print what is below zero.</summary>
    private static Amount? InBrackets(List<Token> tokens, int at)
    {
        var money = tokens[at].Kind == TokenKind.Money ? Currencies.Before(tokens, at, out _) : null;
        var open = money is null ? at : at + 1;
        if (
            open + 3 >= tokens.Count
            || tokens[open].Text != "("
            || tokens[open + 1] is not { Kind: TokenKind.Numeral, Glued: true }
            || tokens[open + 2] is not { Text: ")", Glued: true }
        )
            return null;
        var numeral = tokens[open + 1].Numeral;
        var amount = Scaled(tokens, open + 1, numeral.Value, numeral.Places, open + 3, money is not null, numeral) with { Start = at };
        amount = money is not null ? amount with { Unit = money } : UnitsAfter.Read(tokens, amount);
        var isAccount = money is not null || (amount.Unit.Kind is UnitKind.Percent or UnitKind.PercentagePoints && numeral.Places > 0);
        return isAccount ? amount.Negated() : null;
    }

    private static decimal ScaleBefore(List<Token> tokens, int at) =>
        at + 2 < tokens.Count
        && tokens[at] is { Kind: TokenKind.Word, Text: "M" or "Mio" or "k" or "Bn" or "bn" or "m" }
        && tokens[at + 1] is { Kind: TokenKind.Money, Glued: true }
        && tokens[at + 2] is { Kind: TokenKind.Numeral, Glued: true }
            ? Scales.OfMoney(tokens[at]) ?? (tokens[at].Text is "m" or "Mio" ? 1_000_000 : 1_000_000_000)
            : 1;

    /// <summary>"$76 US a barrel", "$14 billion Canadian": the country stands behind.</summary>
    private static Amount OfCountry(List<Token> tokens, Amount amount)
    {
        if (amount.Unit.Sign != "$" || amount.Next >= tokens.Count)
            return amount;
        var code = tokens[amount.Next].Text switch
        {
            "US" or "USD" => "USD",
            "CAD" or "Canadian" or "CDN" => "CAD",
            "AUD" or "Australian" => "AUD",
            "NZD" => "NZD",
            "SGD" => "SGD",
            _ => null,
        };
        // "$76 US crude" and "$3 billion US aid" name what is bought; a country's name is money only where the phrase ends.
        var after = amount.Next + 1 < tokens.Count ? tokens[amount.Next + 1] : default;
        var isEnd =
            after.Kind is not (TokenKind.Word or TokenKind.Hyphen or TokenKind.Mixed)
            || (FunctionWords.Contains(after.Lower) && after.Lower != "s")
            || tokens[amount.Next].Text is "USD" or "CAD" or "AUD" or "NZD" or "SGD" or "CDN";
        return code is null || !isEnd ? amount : amount with { Unit = Currencies.Known(code, "$"), Next = amount.Next + 1 };
    }

    private static Amount? Digits(List<Token> tokens, int at, QuantityUnit? money)
    {
        var isDecimalComma = tokens[at].Kind == TokenKind.Malformed && tokens[at].Numeral.Digits > 0;
        if (tokens[at].Kind != TokenKind.Numeral && !isDecimalComma)
            return null;
        var numeral = tokens[at].Numeral;
        var (value, decimals, next) = Mixed(tokens, at, numeral, money is not null);
        if (next == at + 1 && ScientificNotation.TryRead(tokens, next, out var exponent, out var after))
        {
            var power = exponent < 0 ? 1 / Powers.OfTen(-exponent) : Powers.OfTen(exponent);
            return new()
            {
                Value = Math.Round(Powers.Times(value, power), 8),
                Mantissa = value,
                Scale = power,
                Decimals = decimals - exponent,
                Unit = QuantityUnit.None,
                Start = at,
                NumberAt = at,
                Next = after,
                Numeral = numeral,
                IsScientific = true,
            };
        }

        var amount = Scaled(tokens, at, value, decimals, next, money is not null, numeral) with { IsDecimalComma = isDecimalComma };
        if (amount.Next == at + 1 && at + 1 < tokens.Count && tokens[at + 1] is { Glued: true } suffix && !IsUnit(tokens, amount))
        {
            if (
                suffix.Kind is TokenKind.Word or TokenKind.Mixed
                || suffix.Text is "°" or "×" or "^" or "=" or "&" or "@" or "#" or "′" or "″"
            )
                return amount with { Flaw = Glued(suffix) };
            // "12_" and "12*" end a stretch of markup; "a_12_b" and "3*4" do not.
            if (
                suffix.Text is "_" or "*"
                && at + 2 < tokens.Count
                && tokens[at + 2] is { Glued: true, Kind: TokenKind.Word or TokenKind.Numeral }
            )
                return amount with { Flaw = Glued(suffix) };
        }

        return amount;
    }

    /// <summary>"5½", "3 1/2", "3 and three-quarters", and "$6.71 3/4" with a fraction of a cent.</summary>
    private static (decimal Value, int Decimals, int Next) Mixed(List<Token> tokens, int at, Numeral numeral, bool isMoney)
    {
        var next = at + 1;
        if (next >= tokens.Count || (numeral.Places > 0 && !(isMoney && numeral.Places == 2)))
            return (numeral.Value, numeral.Places, next);
        if (numeral.Places == 2)
        {
            var part = tokens[next] is { Kind: TokenKind.Hyphen, Glued: true } ? next + 1 : next;
            return Fractions.Slashed(tokens, part) is { } ofCent && tokens[part].SpaceBefore == (part == next)
                ? (numeral.Value + ofCent.Value / 100, 4, ofCent.Next)
                : (numeral.Value, numeral.Places, next);
        }

        if (tokens[next].Kind == TokenKind.Vulgar)
            return (numeral.Value + Fractions.OfSign(tokens[next].Text[0]), 2, next + 1);
        var isHyphenated = tokens[next] is { Kind: TokenKind.Hyphen, Glued: true } && next + 1 < tokens.Count && tokens[next + 1].Glued;
        if (isHyphenated && tokens[next + 1].Kind == TokenKind.Vulgar)
            return (numeral.Value + Fractions.OfSign(tokens[next + 1].Text[0]), 2, next + 2);
        if (Fractions.Slashed(tokens, isHyphenated ? next + 1 : next) is { } slashed)
            return (numeral.Value + slashed.Value, 2, slashed.Next);
        return Fractions.Tail(tokens, next) is { } tail
            ? (numeral.Value + tail.Value, tail.Value == 0.5m ? 1 : 2, tail.Next)
            : (numeral.Value, numeral.Places, next);
    }

    private static bool IsUnit(List<Token> tokens, Amount amount) =>
        UnitReader.Read(tokens, amount.Next, out _, out _) is not null
        || Currencies.After(tokens, amount.Next, out _, amount.Value) is not null;

    private static string Glued(Token suffix) =>
        suffix.Lower is "st" or "nd" or "rd" or "th" ? "an ordinal is not a quantity"
        : suffix.Lower == "s" ? "a decade is not a quantity"
        : $"'{suffix.Text}' is glued to the digits and is no unit";

    private static Amount? InWords(List<Token> tokens, int at)
    {
        if (Multiples.OfWord(tokens, at, out var afterMultiple) is { } times)
        {
            return new()
            {
                Value = times,
                Mantissa = times,
                Decimals = times < 1 ? 2 : 0,
                Unit = QuantityUnit.Multiple,
                Start = at,
                NumberAt = at,
                Next = afterMultiple,
            };
        }

        if (!NumberWords.TryRead(tokens, at, out var value, out var decimals, out var next))
            return null;
        if (decimals is 0 or -2 && NumberWords.TryReadPoint(tokens, next, out var fraction, out var places, out var end))
            return Scaled(tokens, at, value + fraction, places, end, false, null);
        if (Fractions.Tail(tokens, next) is { } tail)
        {
            // "A million and a half", "a dozen and a half" are parts of the scale; "three and a half million" is scaled as a whole.
            var scale = Scales.OfWord(tokens[next - 1]) ?? 1;
            if (scale == 1)
                return Scaled(tokens, at, value + tail.Value, tail.Value == 0.5m ? 1 : 2, tail.Next, false, null);
            if (scale >= 1000 || scale == 12)
                return Whole(at, value + tail.Value * scale, scale == 12 ? 0 : decimals + 1, tail.Next);
        }

        var amount = Whole(at, value, decimals, next);
        if (
            next + 1 < tokens.Count
            && tokens[next].Kind == TokenKind.Hyphen
            && tokens[next + 1].Glued
            && Ordinals.Contains(tokens[next + 1].Lower)
        )
            return amount with { Flaw = "an ordinal is not a quantity", Next = next + 2 };
        // "Seven hundred thousand" is seven times a hundred thousand, and "six to seven hundred thousand" shares that.
        if (
            NumberWords.OfWord(tokens[at].Lower) is > 0 and var lead
            && value % lead == 0
            && value / lead is >= 100 and var factor
            && Scales.IsPowerOfTen(factor)
        )
            return amount with { Scale = factor, Mantissa = lead };
        return Scales.OfWord(tokens[next - 1]) is { } last && last >= 100 && value % last == 0
            ? amount with
            {
                Scale = last,
                Mantissa = value / last,
            }
            : amount;
    }

    private static Amount Whole(int at, decimal value, int decimals, int next) =>
        new()
        {
            Value = value,
            Mantissa = value,
            Decimals = decimals,
            Unit = QuantityUnit.None,
            Start = at,
            NumberAt = at,
            Next = next,
        };

    /// <summary>The scale word may be joined by a hyphen ("$10-million"); a second one may multiply it ("4 hundred million").</summary>
    private static Amount Scaled(List<Token> tokens, int at, decimal value, int decimals, int next, bool isMoney, Numeral? numeral)
    {
        var scale = 1m;
        var word = UnitsAfter.Joined(tokens, next);
        if (ScaleAt(tokens, word, next, isMoney) is { } factor)
        {
            scale = factor;
            next = IsStopOfAbbreviation(tokens, word) ? word + 2 : word + 1;
            var second = UnitsAfter.Joined(tokens, next);
            if (second < tokens.Count && Scales.OfWord(tokens[second]) is { } larger && Scales.Multiplies(factor, larger))
            {
                scale = Powers.Times(scale, larger);
                next = second + 1;
            }

            // "4 crore 20 lakh", "2 million 300 thousand".
            if (
                scale >= 100_000
                && next + 1 < tokens.Count
                && tokens[next] is { Kind: TokenKind.Numeral, Numeral: { Places: 0, Digits: <= 3 } rest }
                && Scales.OfWord(tokens[next + 1]) is { } smaller
                && smaller >= 1000
                && rest.Value * smaller < scale
            )
            {
                value += rest.Value * smaller / scale;
                decimals = Scales.Zeros(scale) - Scales.Zeros(smaller);
                next += 2;
            }

            if (scale >= 1000 && Fractions.Tail(tokens, next) is { Value: 0.5m or 0.25m or 0.75m } tail)
            {
                value += tail.Value;
                decimals += 1;
                next = tail.Next;
            }
        }

        return new()
        {
            Value = Powers.Times(value, scale),
            Mantissa = value,
            Scale = scale,
            Decimals = decimals - Scales.Zeros(scale),
            Unit = QuantityUnit.None,
            Start = at,
            NumberAt = at,
            Next = next,
            Numeral = numeral,
        };
    }

    private static decimal? ScaleAt(List<Token> tokens, int word, int next, bool isMoney)
    {
        if (word >= tokens.Count)
            return null;
        if (Scales.OfWord(tokens[word]) is { } factor)
            return factor;
        if (word == next && Scales.OfLetter(tokens[word], isMoney) is { } letter)
            return tokens[word].Text == "m" && !isMoney && Lengths.IsMetre(tokens, word) ? null : letter;
        if (
            tokens[word].Text == "MM"
            && word + 1 < tokens.Count
            && UnitReader.Read(tokens, word + 1, out _, out _) is { Kind: UnitKind.Physical }
        )
            return 1_000_000;
        var isMoneyAfter = word + 1 < tokens.Count && Currencies.After(tokens, word + 1, out _) is not null;
        return isMoney || isMoneyAfter ? Scales.OfMoney(tokens[word]) : null;
    }

    /// <summary>"4 bil. dollars", "4 mln. people": the sentence goes on in lower case or with money.</summary>
    private static bool IsStopOfAbbreviation(List<Token> tokens, int word) =>
        word + 2 < tokens.Count
        && Scales.IsAbbreviated(tokens[word])
        && tokens[word + 1] is { Text: ".", Glued: true }
        && tokens[word + 2] is { Kind: TokenKind.Word, SpaceBefore: true, LineStart: false } after
        && (char.IsLower(after.Text[0]) || Currencies.After(tokens, word + 2, out _) is not null);
}
