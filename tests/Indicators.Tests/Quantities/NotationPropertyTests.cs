using System.Globalization;
using Indicators.Model;
using Indicators.Quantities.Reading;

namespace Indicators.Tests.Quantities;

/// <summary>Numbers in every supported notation, texts that are shifted, and texts made to take long.</summary>
public sealed class NotationPropertyTests
{
    private static readonly NumberFormatInfo Indian = new() { NumberGroupSizes = [3, 2], NumberGroupSeparator = "," };

    private static readonly NumberFormatInfo Continental = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly (string Name, Func<decimal, string?> Write)[] Notations =
    [
        ("plain", n => n.ToString("0.##", CultureInfo.InvariantCulture)),
        ("commas", n => n.ToString("#,##0.##", CultureInfo.InvariantCulture)),
        ("thin spaces", n => n.ToString("#,##0.##", CultureInfo.InvariantCulture).Replace(',', '\u2009')),
        ("no-break spaces", n => n.ToString("#,##0.##", CultureInfo.InvariantCulture).Replace(',', '\u00A0')),
        ("narrow spaces", n => n.ToString("#,##0.##", CultureInfo.InvariantCulture).Replace(',', '\u202F')),
        ("apostrophes", n => n.ToString("#,##0.##", CultureInfo.InvariantCulture).Replace(',', '\'')),
        ("lakhs", n => n.ToString("N0", Indian) is var text && n == decimal.Truncate(n) ? text : null),
        ("stops", n => n >= 1_000_000 ? n.ToString("#,##0.##", Continental) : null),
        ("soft hyphens", n => string.Join('\u00AD', n.ToString("0.##", CultureInfo.InvariantCulture).ToCharArray())),
        ("words", n => n == decimal.Truncate(n) && n > 1 ? Spelled.Number((long)n) : null),
        ("thousand", n => n % 100 == 0 ? $"{(n / 1000).ToString("0.#", CultureInfo.InvariantCulture)} thousand" : null),
        ("lakh", n => n % 10_000 == 0 ? $"{(n / 100_000).ToString("0.#", CultureInfo.InvariantCulture)} lakh" : null),
        ("million", n => n % 10_000 == 0 ? $"{(n / 1_000_000).ToString("0.##", CultureInfo.InvariantCulture)} million" : null),
        ("hundred million", n => n % 100_000_000 == 0 ? $"{n / 100_000_000} hundred million" : null),
        ("bn", n => n % 10_000_000 == 0 ? $"{(n / 1_000_000_000).ToString("0.##", CultureInfo.InvariantCulture)}bn" : null),
        ("cut before the point", n => n < 1000 ? n.ToString("0.##", CultureInfo.InvariantCulture).Replace(".", " .") : null),
        (
            "cut before thousands",
            n => n is >= 1000 and < 1_000_000 ? n.ToString("#,##0.##", CultureInfo.InvariantCulture).Replace(",", " ,") : null
        ),
        (
            "crore and lakh",
            n =>
                n % 100_000 == 0 && n % 10_000_000 != 0 && n > 10_000_000
                    ? $"{decimal.Truncate(n / 10_000_000)} crore {n % 10_000_000 / 100_000} lakh"
                    : null
        ),
        ("power of ten", n => n % 100_000 == 0 ? $"{(n / 1_000_000).ToString("0.#", CultureInfo.InvariantCulture)} × 10^6" : null),
    ];

    [Fact]
    public void A_number_is_read_back_from_every_notation()
    {
        var random = new Random(13);
        var tried = new Dictionary<string, int>();
        for (var round = 0; round < 4000; round++)
        {
            var zeros = (decimal)Math.Pow(10, random.Next(0, 9));
            var number =
                random.Next(2, round % 20 == 0 ? 99_999 : 999_999) * (round % 20 == 0 ? 1 : zeros) / (random.Next(4) == 0 ? 100 : 1);
            if (number is >= 1e12m or < 2)
                continue;
            foreach (var (name, write) in Notations)
            {
                if (write(number) is not { } written)
                    continue;
                tried[name] = tried.GetValueOrDefault(name) + 1;
                var read = QuantityAnswer.Of($"It counted about {written} euros.").Quantities;
                Assert.True(read is [{ Value: { } value, Unit: "EUR", Hedge: Hedge.About }] && value == number, $"{name}: {written}");
            }
        }

        Assert.All(Notations, notation => Assert.True(tried.GetValueOrDefault(notation.Name) > 10, notation.Name));
    }

    [Theory]
    [InlineData("1/2", 0.5)]
    [InlineData("1/4", 0.25)]
    [InlineData("3/4", 0.75)]
    [InlineData("5/8", 0.625)]
    [InlineData("½", 0.5)]
    [InlineData("¾", 0.75)]
    [InlineData("⅝", 0.625)]
    public void A_mixed_fraction_is_a_sum(string fraction, double part)
    {
        for (var whole = 1; whole < 40; whole += 3)
        {
            foreach (
                var text in new[]
                {
                    $"{whole} {fraction} percent",
                    $"{whole}-{fraction} percent",
                    fraction.Length == 1 ? $"{whole}{fraction} percent" : $"{whole} {fraction}%",
                }
            )
                Assert.Equal((decimal)(whole + part), Assert.Single(QuantityAnswer.Of($"Growth was {text}.").Quantities).Value);
        }
    }

    [Theory]
    [InlineData("minus ")]
    [InlineData("negative ")]
    [InlineData("-")]
    [InlineData("−")]
    [InlineData("–")]
    public void Signs_in_words_and_characters_are_read(string sign)
    {
        foreach (var (number, value) in new[] { ("5", 5m), ("0.3", 0.3m), ("12", 12m), ("14.5", 14.5m), ("1,250", 1250m) })
        {
            Assert.Equal(-value, Assert.Single(QuantityAnswer.Of($"The balance was {sign}{number} percent.").Quantities).Value);
            Assert.Equal(-value, Assert.Single(QuantityAnswer.Of($"The balance was {sign}{number}.").Quantities).Value);
        }
    }

    [Fact]
    public void Shifting_a_text_shifts_the_spans_and_nothing_else()
    {
        var sentences = AnnotatedSentence.Read(
            Path.Combine(Indicators.Testing.Repository.Root, "tests", "Indicators.Tests", "Quantities", "Sentences", "reports.txt")
        );
        foreach (var sentence in sentences)
        {
            var read = QuantityAnswer.Of(sentence.Text).Quantities;
            var shifted = QuantityAnswer.Of("🐎 Ships sailed.\n" + sentence.Text + "\nThey sank.").Quantities;
            Assert.Equal(
                read.Select(one => (one.Start + 16, one.End + 16, one.Printed, QuantityNotation.Of(one))),
                shifted.Select(one => (one.Start, one.End, one.Printed, QuantityNotation.Of(one)))
            );
        }
    }

    [Fact]
    public void Nothing_throws_on_what_is_no_text()
    {
        string[] texts =
        [
            "\uD83D",
            "\uDC0E5\uD83D percent",
            "\0\0 5\0 percent",
            "1" + new string('0', 400),
            "$1" + new string('0', 400) + " trillion",
            "10^400 and 10e400 and 4 x 10^400 dollars",
            "999999999999999 quadrillion quadrillion",
            "5\u0301\u0302 p\u0301ercent",
            "one hundred hundred hundred million million crore crore lakh",
            "a half of half of a half million and a half and a half",
            "±±±5±±±",
            "(5)(5)(5)% $(5",
            "½½½ 5½½ ½½%",
            "79228162514264337593543950335 79,228,162,514,264,337,593",
            "999,999,999,999,999 quadrillion to 999 quadrillion",
            "5 out of 0, 0 in 0, 0 to 0, 0 and 0 percent",
            "up to",
            "between",
            "between and",
            "from to",
            "-",
            "$",
            "US$",
            "M€",
            "minus",
            "sub-",
            "per",
            "one in",
            "%",
            "°",
            "‰",
        ];
        foreach (var text in texts)
        {
            Assert.NotNull(QuantityAnswer.Of(text));
            QuantityReader.ReadPrinted(text);
            for (var cut = 0; cut < Math.Min(text.Length, 60); cut++)
                Assert.NotNull(QuantityAnswer.Of(text[cut..]));
        }
    }

    [Fact]
    public void Time_is_linear_in_the_length_whatever_is_repeated()
    {
        string[] pieces =
        [
            "one hundred ",
            "from between about ",
            "5-",
            "1,",
            "about over more than ",
            "between 5 and ",
            "\"5 . : ",
            "$",
            "half a ",
            "one in ",
            "two and ",
            "5 to ",
            "5 or ",
            "5, ",
            "[",
            "*5",
            "_",
            "(5)",
            "5 (5) ",
            "minus ",
            "3 1/2 ",
            "1/2/",
            "and a half ",
            "hundred ",
            "seven point ",
            "M€1",
            "$3 and ",
            "rose by 5 to ",
            "from 5 to 6 ",
            "up to ",
            "http://",
            "a.b@",
            "x/",
            "\u00AD",
            "\u200B5",
            "twenty-",
            "± ",
            "5 ± ",
            "5 per ",
            "12,34,",
            "1 000 ",
            "May 3 and 4 and ",
            "a quarter of a ",
            "5- or ",
            "5. ",
            "½",
            "five- to ",
            "5–",
            "\uD83D",
            "A B C D 5 ",
            "the number of the other ",
            "must not be expected to exceed ",
            "not ",
            "is up to 8 from ",
            "from 7 up to ",
            "to 5 from ",
            "at least a ",
            "a near 5 ",
            "one boat in ",
            "one boat in five ",
            "3/4 of ",
            "June 5 ",
            "4, 5 or ",
            "-5 to -6 ",
            "two thousand and ",
        ];
        Assert.All(pieces, piece => Assert.True(LinearTime.Holds(piece, text => QuantityReader.Find(text)), piece));
    }
}
