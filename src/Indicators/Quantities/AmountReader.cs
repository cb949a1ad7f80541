namespace Indicators.Quantities;

/// <summary>Reads <c>[sign] [money] number [scale] [unit]</c>.</summary>
internal static class AmountReader
{
    /// <summary>Far beyond any amount of money on earth, and well within what a numeric(28,8) holds.</summary>
    private const decimal TooLarge = 1_000_000_000_000_000_000m;

    public static Amount? Read(IReadOnlyList<Token> tokens, int start)
    {
        var at = start;
        var negative = Sign(tokens, ref at);
        if (at >= tokens.Count)
            return null;
        var money = Currencies.Before(tokens, at, out var number);
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
        if (amount.Unit.Kind == UnitKind.None)
        {
            amount = money is not null ? amount with { Unit = money } : WithUnit(tokens, amount);
        }

        if (amount.Value >= TooLarge)
            amount = amount with { Flaw = "the number is too large" };
        return negative == true ? amount with { Value = -amount.Value, Mantissa = -amount.Mantissa } : amount;
    }

    /// <summary>True for minus, false for plus, null for neither. A hyphen or dash is a minus only where a word could not end.</summary>
    private static bool? Sign(IReadOnlyList<Token> tokens, ref int at)
    {
        var token = tokens[at];
        var next = at + 1 < tokens.Count ? tokens[at + 1] : default;
        if (token.Lower == "minus" && next.Kind is TokenKind.Numeral or TokenKind.Money)
        {
            at++;
            return true;
        }

        if (token.Kind is not (TokenKind.Hyphen or TokenKind.Minus or TokenKind.Dash or TokenKind.Plus) || !next.Glued)
            return null;
        if (
            next.Kind is not (TokenKind.Numeral or TokenKind.Money)
            && !(next.Kind == TokenKind.Word && Currencies.Before(tokens, at + 1, out _) is not null)
        )
            return null;
        if (token.Glued && tokens[at - 1].Kind != TokenKind.Open)
            return null;
        at++;
        return token.Kind != TokenKind.Plus;
    }

    private static Amount? Digits(IReadOnlyList<Token> tokens, int at, QuantityUnit? money)
    {
        if (tokens[at].Kind != TokenKind.Numeral)
            return null;
        var numeral = tokens[at].Numeral;
        var (value, decimals, next) = (numeral.Value, numeral.Places, at + 1);
        if (next < tokens.Count && tokens[next].Kind == TokenKind.Vulgar && numeral.Places == 0)
        {
            value += Fractions.OfSign(tokens[next].Text[0]);
            decimals = 2;
            next++;
        }
        else if (Fractions.IsAndAHalf(tokens, next))
        {
            value += 0.5m;
            decimals = 1;
            next += 3;
        }

        if (next == at + 1 && ScientificNotation.TryRead(tokens, next, out var exponent, out var after))
        {
            var power = exponent < 0 ? 1 / Powers.OfTen(-exponent) : Powers.OfTen(exponent);
            return new()
            {
                Value = Math.Round(value * power, 8),
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

        var amount = Scaled(tokens, at, value, decimals, next, money is not null, numeral);
        if (amount.Next == at + 1 && at + 1 < tokens.Count && tokens[at + 1] is { Glued: true } suffix)
        {
            var isUnit = Units.Read(tokens, at + 1, out _, out _) is not null || Currencies.After(tokens, at + 1, out _) is not null;
            if (
                (
                    suffix.Kind is TokenKind.Word or TokenKind.Mixed
                    || suffix.Text is "°" or "×" or "‰" or "^" or "_" or "=" or "&" or "@" or "#" or "′" or "″"
                ) && !isUnit
            )
                return amount with { Flaw = Glued(suffix) };
        }

        return amount;
    }

    private static string Glued(Token suffix) =>
        suffix.Lower is "st" or "nd" or "rd" or "th" ? "an ordinal is not a quantity"
        : suffix.Lower == "s" ? "a decade is not a quantity"
        : $"'{suffix.Text}' is glued to the digits and is no unit";

    private static Amount? InWords(IReadOnlyList<Token> tokens, int at)
    {
        if (Multiples.OfWord(tokens[at]) is { } times)
        {
            return new()
            {
                Value = times,
                Mantissa = times,
                Decimals = times < 1 ? 2 : 0,
                Unit = QuantityUnit.Multiple,
                Start = at,
                NumberAt = at,
                Next = at + 1,
            };
        }

        if (!NumberWords.TryRead(tokens, at, out var value, out var decimals, out var next))
            return null;
        if (Fractions.IsAndAHalf(tokens, next) && decimals == 0)
        {
            return Scaled(tokens, at, value + 0.5m, 1, next + 3, false, null);
        }

        var amount = new Amount
        {
            Value = value,
            Mantissa = value,
            Decimals = decimals,
            Unit = QuantityUnit.None,
            Start = at,
            NumberAt = at,
            Next = next,
        };
        if (
            next + 1 < tokens.Count
            && tokens[next].Kind == TokenKind.Hyphen
            && tokens[next + 1].Glued
            && Ordinals.Contains(tokens[next + 1].Lower)
        )
            return amount with { Flaw = "an ordinal is not a quantity", Next = next + 2 };
        return amount;
    }

    /// <summary>The scale word may be joined by a hyphen ("$10-million").</summary>
    private static Amount Scaled(IReadOnlyList<Token> tokens, int at, decimal value, int decimals, int next, bool isMoney, Numeral? numeral)
    {
        var scale = 1m;
        var word = Joined(tokens, next);
        if (
            word < tokens.Count
            && (
                Scales.OfWord(tokens[word])
                ?? (word == next ? LetterScale(tokens, word, isMoney) : null)
                ?? MoneyScale(tokens, word, isMoney)
            )
                is { } factor
        )
        {
            scale = factor;
            next = IsStopOfAbbreviation(tokens, word) ? word + 2 : word + 1;
        }

        return new()
        {
            Value = value * scale,
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

    /// <summary>In "a 20m mast" nothing tells metres from millions; the press writes millions, so do we.</summary>
    private static decimal? LetterScale(IReadOnlyList<Token> tokens, int at, bool isMoney) => Scales.OfLetter(tokens[at], isMoney);

    private static decimal? MoneyScale(IReadOnlyList<Token> tokens, int at, bool isMoney) =>
        isMoney || (at + 1 < tokens.Count && Currencies.After(tokens, at + 1, out _) is not null) ? Scales.OfMoney(tokens[at]) : null;

    /// <summary>"4 bil. dollars", "4 mln. people": the sentence goes on in lower case or with money.</summary>
    private static bool IsStopOfAbbreviation(IReadOnlyList<Token> tokens, int word) =>
        word + 2 < tokens.Count
        && Scales.IsAbbreviated(tokens[word])
        && tokens[word + 1] is { Text: ".", Glued: true }
        && tokens[word + 2] is { Kind: TokenKind.Word, SpaceBefore: true, LineStart: false } after
        && (char.IsLower(after.Text[0]) || Currencies.After(tokens, word + 2, out _) is not null);

    private static Amount WithUnit(IReadOnlyList<Token> tokens, Amount amount)
    {
        var at = Joined(tokens, amount.Next);
        if (at >= tokens.Count)
            return amount;
        if (Units.Read(tokens, at, out var next, out var inBasisPoints) is { } unit)
        {
            if (!inBasisPoints)
                return amount with { Unit = unit, Next = next };
            return amount with
            {
                Unit = unit,
                Next = next,
                Value = amount.Value / 100,
                Mantissa = amount.Mantissa / 100,
                Decimals = amount.Decimals + 2,
            };
        }

        return Currencies.After(tokens, at, out next) is { } money ? amount with { Unit = money, Next = next } : amount;
    }

    /// <summary>Past a hyphen that stands between two tokens without white space.</summary>
    private static int Joined(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true }
        && tokens[at + 1].Glued
        && tokens[at + 1].Kind == TokenKind.Word
            ? at + 1
            : at;
}
