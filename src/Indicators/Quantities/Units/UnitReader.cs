using System.Collections.Frozen;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Units;

/// <summary>Units that follow a number: percent, points, times, physical units and lengths of time.</summary>
internal static class UnitReader
{
    private static readonly Phrases<QuantityUnit> Names = new(UnitNames.Build());

    private static readonly FrozenSet<string> Symbols = UnitNames.Symbols.ToFrozenSet();

    private static readonly QuantityUnit PerMille = new(UnitKind.Physical, "per mille");

    private static readonly QuantityUnit Celsius = new(UnitKind.Physical, "Cel");

    private static readonly QuantityUnit Kelvin = new(UnitKind.Physical, "K");

    private static readonly QuantityUnit Fahrenheit = new(UnitKind.Physical, "degF");

    public static readonly QuantityUnit Second = new(UnitKind.Duration, "second");

    private static readonly QuantityUnit Cent = new(UnitKind.Physical, "cent");

    private static readonly QuantityUnit Inch = new(UnitKind.Physical, "in");

    private static readonly QuantityUnit Degree = new(UnitKind.Physical, "deg");

    /// <summary>
    /// The unit at <paramref name="at"/>, or null. Basis points come back as percentage points; the caller then scales the number.
    /// </summary>
    public static QuantityUnit? Read(List<Token> tokens, int at, out int next, out bool inBasisPoints)
    {
        next = at + 1;
        inBasisPoints = false;
        if (at >= tokens.Count)
            return null;
        var token = tokens[at];
        if (token.Kind == TokenKind.Percent)
            return OfSign(tokens, at, ref next);
        if (token.Text == "°")
            return OfDegrees(tokens, at, out next);
        if (
            token is { Text: "″", Glued: true }
            || (token is { Text: "in", Glued: true } && at > 0 && tokens[at - 1].Kind == TokenKind.Numeral)
        )
            return Inch;
        if (token.Text == "¢")
            return Cent;
        if (token.Kind != TokenKind.Word)
            return null;
        // "49.6C", "104F".
        if (token is { Glued: true, Text: "C" or "F" } && at > 0 && tokens[at - 1] is { Kind: TokenKind.Numeral, Text.Length: >= 2 })
            return token.Text == "C" ? Celsius : Fahrenheit;
        if (token is { SpaceBefore: true, Text: "C" or "F" } && IsTemperature(tokens, at))
            return token.Text == "C" ? Celsius : Fahrenheit;
        // "A time of 12.74s"; "the 1990s" has no decimals.
        if (
            (token is { Glued: true, Text: "s" } || token.Text == "second")
            && at > 0
            && tokens[at - 1] is { Kind: TokenKind.Numeral, Numeral.Places: > 0 }
        )
            return Second;
        // "A 10-second clip"; "twenty-second" is an ordinal.
        if (
            token is { Glued: true, Text: "second" }
            && at > 1
            && tokens[at - 1] is { Kind: TokenKind.Hyphen, Glued: true }
            && (tokens[at - 2].Kind == TokenKind.Numeral || NumberWords.OfWord(tokens[at - 2].Lower) is >= 2 and < 20)
        )
            return Second;
        if (Abbreviated(tokens, at, out next) is { } abbreviated)
            return abbreviated;
        if (!Names.TryFind(tokens, at, out var unit, out var end))
            return null;
        if (unit.Code == "deg" && IsExtent(tokens, end) || unit.Code == "stone" && IsMaterial(tokens, end))
            return null;
        if (end == at + 1)
        {
            var isSymbol = token.Text.Length <= 3 && !(unit.Kind is UnitKind.Duration or UnitKind.PercentagePoints or UnitKind.Percent);
            if (isSymbol && !Symbols.Contains(token.Text) && unit.Kind != UnitKind.Multiple)
                return null;
            // "5 x 4" multiplies, "3x" is a multiple; "24pc" is percent, "24 pc" may be anything; so may "p", "g" and "l".
            if (
                token.Lower is "x" or "pc" or "p" or "g" or "l" or "w" or "percentage"
                && (token.SpaceBefore || token.Lower == "percentage")
            )
                return null;
        }

        // "From 639m year-earlier", "5.1 percent year-on-year".
        if (unit.Kind == UnitKind.Duration && IsAdverb(tokens, end))
            return null;
        next = end;
        inBasisPoints = ReferenceEquals(unit, UnitNames.BasisPoints);
        return inBasisPoints ? QuantityUnit.PercentagePoints : Combined(tokens, unit, ref next);
    }

    /// <summary>"Three degrees of autonomy" are no angle.</summary>
    private static bool IsExtent(List<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at].Lower == "of"
        && tokens[at + 1].Lower
            is not (
                "latitude"
                or "longitude"
                or "arc"
                or "frost"
                or "warming"
                or "heating"
                or "cooling"
                or "rotation"
                or "inclination"
                or "the"
                or "global"
            );

    /// <summary>"Two stone walls" are no weight.</summary>
    private static bool IsMaterial(List<Token> tokens, int at) =>
        at < tokens.Count && tokens[at] is { Kind: TokenKind.Word, LineStart: false } next && !FunctionWords.Contains(next.Lower);

    /// <summary>"Minus 30 C overnight", "102 F.": two digits before the letter, and no noun after it.</summary>
    private static bool IsTemperature(List<Token> tokens, int at)
    {
        if (at == 0 || tokens[at - 1] is not { Kind: TokenKind.Numeral, Numeral: { Digits: 2 or 3, Places: <= 1, Value: < 200 } })
            return false;
        var after = at + 1 < tokens.Count ? tokens[at + 1] : default;
        return after.Kind switch
        {
            TokenKind.None or TokenKind.Stop or TokenKind.Comma or TokenKind.Pause or TokenKind.Open or TokenKind.Close => true,
            TokenKind.Word => after.LineStart
                || FunctionWords.Contains(after.Lower)
                || after.Lower is "overnight" or "today" or "yesterday" or "tonight" or "outside",
            _ => false,
        };
    }

    private static bool IsAdverb(List<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && (
            tokens[at] is { Kind: TokenKind.Hyphen, Glued: true }
                && tokens[at + 1] is { Glued: true, Lower: "earlier" or "ago" or "on" or "over" or "end" }
            // "Up 59 year over year".
            || (
                at > 1
                && tokens[at].Lower is "over" or "on"
                && tokens[at - 1].Lower == tokens[at + 1].Lower
                && tokens[at - 1].Lower is "year" or "month" or "quarter" or "week"
            )
        );

    /// <summary>"Point" in the singular, which half and quarter take: of a percentage.</summary>
    public static bool IsPoint(Token token) => token.Lower == "point";

    private static QuantityUnit OfSign(List<Token> tokens, int at, ref int next)
    {
        if (tokens[at].Text == "‰")
            return PerMille;
        var word = at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Hyphen, Glued: true } ? at + 2 : at + 1;
        if (word >= tokens.Count || tokens[word].Lower is not ("point" or "points" or "pts" or "pt"))
            return QuantityUnit.Percent;
        next = word + 1;
        return QuantityUnit.PercentagePoints;
    }

    private static QuantityUnit? OfDegrees(List<Token> tokens, int at, out int next)
    {
        next = at + 1;
        if (
            at + 1 < tokens.Count
            && tokens[at + 1] is { Kind: TokenKind.Word, Text: "C" or "F" or "Celsius" or "Fahrenheit" or "celsius" or "fahrenheit" } scale
        )
        {
            next = at + 2;
            return scale.Lower[0] == 'c' ? Celsius : Fahrenheit;
        }

        if (at + 1 < tokens.Count && tokens[at + 1] is { Glued: true, Text: "K" })
        {
            next = at + 2;
            return Kelvin;
        }

        return
            at + 1 == tokens.Count
            || !tokens[at + 1].Glued
            || tokens[at + 1].Kind is not (TokenKind.Word or TokenKind.Mixed or TokenKind.Numeral)
            ? Degree
            : null;
    }

    /// <summary>"p.p.", "p.c.", "b/d", "km/h".</summary>
    private static QuantityUnit? Abbreviated(List<Token> tokens, int at, out int next)
    {
        next = at + 1;
        if (at + 2 >= tokens.Count || !tokens[at + 1].Glued)
            return null;
        var (first, middle, last) = (tokens[at].Lower, tokens[at + 1], tokens[at + 2].Lower);
        if (first == "p" && last is "p" or "c" && middle.Kind == TokenKind.Stop)
        {
            next = at + 3 < tokens.Count && tokens[at + 3] is { Kind: TokenKind.Stop, Glued: true } ? at + 4 : at + 3;
            return last == "p" ? QuantityUnit.PercentagePoints : QuantityUnit.Percent;
        }

        if (first is "sq" or "cu" && middle.Kind == TokenKind.Stop)
        {
            var power = (first, last) switch
            {
                ("sq", "km" or "kms") => "km2",
                ("sq", "m" or "metres" or "meters") => "m2",
                ("sq", "mi" or "mile" or "miles") => "mi2",
                ("sq", "ft" or "feet" or "foot") => "ft2",
                ("cu", "km" or "kms") => "km3",
                ("cu", "m" or "metres" or "meters") => "m3",
                ("cu", "ft" or "feet" or "foot") => "ft3",
                _ => null,
            };
            if (power is null)
                return null;
            next = at + 3;
            return new(UnitKind.Physical, power);
        }

        if (middle.Kind != TokenKind.Slash)
            return null;
        var unit = (first, last) switch
        {
            ("b" or "bbl" or "bbls" or "barrels", "d" or "day") => UnitNames.BarrelsPerDay,
            ("km", "h" or "hr" or "hour") => new QuantityUnit(UnitKind.Physical, "km/h"),
            ("mi" or "miles", "h" or "hr" or "hour") => new QuantityUnit(UnitKind.Physical, "mi/h"),
            ("m", "s") => new QuantityUnit(UnitKind.Physical, "m/s"),
            _ => null,
        };
        if (unit is not null)
            next = at + 3;
        return unit;
    }

    /// <summary>"Kilowatt-hours" and "barrels-per-day" are found as phrases; "tonnes of oil equivalent" is read to its end.</summary>
    private static QuantityUnit Combined(List<Token> tokens, QuantityUnit unit, ref int next)
    {
        if (
            unit.Code == "t"
            && next + 2 < tokens.Count
            && tokens[next].Lower == "of"
            && tokens[next + 1].Lower is "oil" or "coal"
            && tokens[next + 2].Lower == "equivalent"
        )
            next += 3;
        return unit;
    }
}
