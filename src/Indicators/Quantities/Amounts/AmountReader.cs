using Indicators.Quantities.Money;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Amounts;

/// <summary>Reads <c>[sign] [money] number [scale] [unit]</c>.</summary>
internal static class AmountReader
{
    /// <summary>Far beyond any real amount of money, and well within the range of numeric(28,8).</summary>
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
        if (
            negative is null
            && money is not null
            && tokens[number].Kind is TokenKind.Hyphen or TokenKind.Minus
            && (tokens[number].Glued || (number + 1 < tokens.Count && tokens[number + 1] is { Kind: TokenKind.Numeral, Glued: true }))
        )
        {
            negative = true;
            number++;
            if (number >= tokens.Count)
                return null;
        }

        var amount =
            Fractions.Read(tokens, number)
            ?? ScaleChains.Read(tokens, AmountsInDigits.Read(tokens, number, money), money)
            ?? AmountsInWords.Read(tokens, number);
        if (amount is null)
            return null;
        amount = amount with { Start = start };
        if (money is not null && amount.Numeral is null && tokens[at].Kind == TokenKind.Word)
            return null;
        if (scaleBefore > 1)
            amount = amount.Scaled(scaleBefore);
        if (amount.Unit.Kind == UnitKind.None)
            amount = money is not null
                ? NamedAgain(tokens, OfCountry(tokens, amount with { Unit = money }))
                : Composites.Read(tokens, UnitsAfter.Read(tokens, amount));
        if (amount.IsDecimalComma && amount.Unit.Kind == UnitKind.None && amount.Scale == 1)
            return null;
        if (Math.Abs(amount.Value) >= TooLarge)
            amount = amount with { Flaw = "the number is too large" };
        // "The bond rate minus 3 month money": no time is negative.
        if (negative == true && amount.Unit.Kind == UnitKind.Duration && tokens[start].Kind == TokenKind.Word)
            return null;
        return negative == true ? amount.Negated() : amount;
    }

    /// <summary>"(0.5) percent" and "$(3.2) million": negative numbers as printed in accounts.</summary>
    private static Amount? InBrackets(List<Token> tokens, int at)
    {
        var money = tokens[at].Kind == TokenKind.Money ? Currencies.Before(tokens, at, out _) : null;
        var open = money is null ? at : at + 1;
        if (
            open + 3 >= tokens.Count
            // "Between 10.5 (9.5) percent" prints a second number for comparison.
            || (at > 0 && tokens[at - 1].Kind == TokenKind.Numeral)
            || tokens[open].Text != "("
            || tokens[open + 1] is not { Kind: TokenKind.Numeral, Glued: true }
            || tokens[open + 2] is not { Text: ")", Glued: true }
        )
            return null;
        var numeral = tokens[open + 1].Numeral;
        var amount = ScaledAmounts.Read(tokens, open + 1, numeral.Value, numeral.Places, open + 3, money is not null, numeral) with
        {
            Start = at,
        };
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

    /// <summary>"$4 million US dollars" names one money twice; the other one of "$4 billion euros" becomes another reading.</summary>
    private static Amount NamedAgain(List<Token> tokens, Amount amount)
    {
        if (amount.Next >= tokens.Count || NamedMoney.Again(tokens, amount.Next, out var next) is not { } named)
            return amount;
        var (sign, name) = (amount.Unit, named);
        if (sign.Code is null && name.Code is { } code && Currencies.MayStandFor(sign.Sign, code))
            return amount with { Unit = name, Next = next };
        var isSame = sign.Code is { } known
            ? known == name.Code || (name.Code is null && Currencies.MayStandFor(name.Sign, known))
            : name.Code is null && Currencies.Candidates(sign.Sign).Intersect(Currencies.Candidates(name.Sign)).Any();
        return isSame ? amount with { Next = next } : amount with { Next = next, NamedUnit = name };
    }

    /// <summary>"$76 US a barrel", "$14 billion Canadian": the country follows the number.</summary>
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
        // "$76 US crude" and "$3 billion US aid" name what is bought: a country's name is part of the currency only at the end of the
        // phrase.
        var after = amount.Next + 1 < tokens.Count ? tokens[amount.Next + 1] : default;
        var isEnd =
            after.Kind is not (TokenKind.Word or TokenKind.Hyphen or TokenKind.Mixed)
            || (FunctionWords.Contains(after.Lower) && after.Lower != "s")
            || tokens[amount.Next].Text is "USD" or "CAD" or "AUD" or "NZD" or "SGD" or "CDN";
        return code is null || !isEnd ? amount : amount with { Unit = Currencies.Known(code, "$"), Next = amount.Next + 1 };
    }
}
