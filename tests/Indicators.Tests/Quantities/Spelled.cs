namespace Indicators.Tests.Quantities;

/// <summary>Spells numbers in English, apart from the reader under test.</summary>
internal static class Spelled
{
    private static readonly string[] Small =
    [
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static string Number(long number)
    {
        var parts = new List<string>();
        foreach (var (scale, word) in new[] { (1_000_000_000L, "billion"), (1_000_000L, "million"), (1_000L, "thousand") })
        {
            if (number >= scale)
                parts.Add($"{Group((int)(number / scale))} {word}");
            number %= scale;
        }

        if (number > 0)
            parts.Add(Group((int)number));
        return string.Join(' ', parts);
    }

    private static string Group(int number)
    {
        var rest = number % 100;
        var low =
            rest < 20 ? Small[rest]
            : rest % 10 == 0 ? Tens[rest / 10]
            : $"{Tens[rest / 10]}-{Small[rest % 10]}";
        if (number < 100)
            return low;
        return $"{Small[number / 100]} hundred" + (rest == 0 ? "" : $" and {low}");
    }
}
