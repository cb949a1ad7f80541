using System.Collections.Frozen;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Numbers;

/// <summary>
/// Cardinal numbers in English words, below a quintillion: "twenty-two", "one hundred and fifty", "a million", "two dozen".
/// </summary>
internal static class NumberWords
{
    /// <summary>Longer than any number written in words; the limit keeps reading linear.</summary>
    private const int MaxTokens = 48;

    private static readonly FrozenDictionary<string, int> Units = Lexicon.Of<int>(
        ("zero", 0),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("thirteen", 13),
        ("fourteen", 14),
        ("fifteen", 15),
        ("sixteen", 16),
        ("seventeen", 17),
        ("eighteen", 18),
        ("nineteen", 19)
    );

    private static readonly FrozenDictionary<string, int> Tens = Lexicon.Of<int>(
        ("twenty", 20),
        ("thirty", 30),
        ("forty", 40),
        ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70),
        ("eighty", 80),
        ("ninety", 90)
    );

    /// <summary>The value of one word, for "fivefold" and "one in five"; null if it is not a number below a hundred.</summary>
    public static int? OfWord(string lower) =>
        Units.TryGetValue(lower, out var unit) ? unit
        : Tens.TryGetValue(lower, out var tens) ? tens
        : null;

    /// <summary>Reads the longest number at <paramref name="at"/>.</summary>
    /// <param name="decimals">
    /// As <see cref="Quantity.Decimals"/>: the zeros of the last word if it is a scale word: "two million" and "two hundred million" are
    /// −6, "two hundred" is −2, "one hundred and fifty" is 0.
    /// </param>
    public static bool TryRead(List<Token> tokens, int at, out decimal value, out int decimals, out int next)
    {
        (value, decimals, next) = (0, 0, at);
        var limit = Math.Min(tokens.Count, at + MaxTokens);
        var (total, group, groupIsOpen) = (0m, 0m, false);
        var lastScale = decimal.MaxValue;
        var i = at;
        if (Word(i) is "a" or "an" && i + 1 < limit && Scales.OfWord(tokens[i + 1]) is not null && !IsVague(tokens[i + 1]))
        {
            (group, groupIsOpen) = (1, true);
            i++;
        }

        while (i < limit)
        {
            var joined = i > at && tokens[i].Kind == TokenKind.Hyphen && i + 1 < limit ? 1 : 0;
            var word = Word(i + joined);
            // "One hundred and fifty", "one thousand and one" are one number, "one hundred and two hundred" are two.
            if (
                word == "and"
                && joined == 0
                && i > at
                && tokens[i - 1].Lower is "hundred" or "thousand"
                && OfWord(Word(i + 1) ?? "") > 0
                && (Word(i + 2) != "hundred" || tokens[i - 1].Lower == "thousand")
                && (tokens[i - 1].Lower == "hundred" || i + 2 >= tokens.Count || Scales.OfWord(tokens[i + 2]) is null or 100)
            )
            {
                i++;
                continue;
            }

            if (word is null)
                break;
            if (
                Units.TryGetValue(word, out var unit)
                && (group % 100 == 0 || (group % 10 == 0 && group % 100 >= 20 && unit is > 0 and < 10))
                && (!groupIsOpen || group >= 20)
            )
            {
                (group, decimals) = (group + unit, 0);
            }
            else if (Tens.TryGetValue(word, out var tens) && group % 100 == 0)
            {
                (group, decimals) = (group + tens, 0);
            }
            else if (Scales.OfWord(tokens[i + joined]) is { } factor && groupIsOpen && factor < lastScale)
            {
                if (factor == 12 && group >= 100)
                    break;
                if (factor == 100)
                {
                    if (group >= 100)
                        break;
                    (group, decimals) = (group * 100, -2);
                }
                else
                {
                    next = i += joined + 1;
                    // "Two thousand million", "five lakh crore": the second scale word multiplies the first.
                    if (total == 0 && i < limit && Scales.OfWord(tokens[i]) is { } second && Scales.Multiplies(factor, second))
                    {
                        factor *= second;
                        next = ++i;
                    }

                    (total, group, lastScale, decimals) = (total + group * factor, 0, factor, -Scales.Zeros(factor));
                    groupIsOpen = false;
                    continue;
                }
            }
            else
            {
                break;
            }

            groupIsOpen = true;
            i += joined + 1;
            next = i;
        }

        value = total + group;
        return next > at;

        string? Word(int index) => index < tokens.Count && tokens[index].Kind == TokenKind.Word ? tokens[index].Lower : null;
    }

    private static bool IsDigit(string lower) =>
        lower is "nought" or "naught" or "oh" || (Units.TryGetValue(lower, out var digit) && digit < 10);

    private static bool IsVague(Token token) => Scales.IsPlural(token);

    /// <summary>"Point two five" after a whole number: digits one by one.</summary>
    public static bool TryReadPoint(List<Token> tokens, int at, out decimal fraction, out int places, out int next)
    {
        (fraction, places, next) = (0, 0, at);
        if (at + 1 >= tokens.Count || tokens[at].Lower != "point" || !IsDigit(tokens[at + 1].Lower))
            return false;
        var unit = 0.1m;
        for (next = at + 1; next < tokens.Count && places < 8 && IsDigit(tokens[next].Lower); next++)
        {
            var digit = Units.GetValueOrDefault(tokens[next].Lower);
            fraction += digit * unit;
            unit /= 10;
            places++;
        }

        return places > 0;
    }
}
