using System.Globalization;
using System.Text;
using Indicators.Model;
using Indicators.Quantities.Reading;

namespace Indicators.Tests.Quantities;

public class QuantityPropertyTests
{
    private static readonly (string Word, int Zeros)[] Scales =
    [
        ("", 0),
        (" thousand", 3),
        (" million", 6),
        (" billion", 9),
        (" trillion", 12),
        ("m", 6),
        ("bn", 9),
    ];
    private static readonly (string Before, string After, string? Code)[] Units =
    [
        ("", "", null),
        ("US$ ", "", "USD"),
        ("US$", "", "USD"),
        ("€", "", "EUR"),
        ("", " percent", "PT"),
        ("", "%", "PT"),
        ("", " yuan", "CNY"),
        ("RMB ", "", "CNY"),
        ("", " hectares", "ha"),
    ];

    private static readonly (string Before, Shape Shape, bool Inclusive, Hedge Hedge)[] Modifiers =
    [
        ("", Shape.Point, false, Hedge.None),
        ("about ", Shape.Point, false, Hedge.About),
        ("nearly ", Shape.Point, false, Hedge.Nearly),
        ("just over ", Shape.Point, false, Hedge.JustOver),
        ("an estimated ", Shape.Point, false, Hedge.Estimated),
        ("over ", Shape.LowerBound, false, Hedge.None),
        ("at least ", Shape.LowerBound, true, Hedge.None),
        ("under ", Shape.UpperBound, false, Hedge.None),
        ("up to ", Shape.UpperBound, true, Hedge.None),
    ];

    [Fact]
    public void What_is_printed_from_a_number_is_read_as_that_number()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 5000; round++)
        {
            var places = random.Next(4);
            var digits = (decimal)random.NextInt64(1, (long)Math.Pow(10, random.Next(1, 7)));
            var mantissa = digits / (decimal)Math.Pow(10, places);
            var (scale, zeros) = Pick(random, Scales);
            var (before, after, code) = Pick(random, Units);
            var (prefix, shape, inclusive, hedge) = Pick(random, Modifiers);
            var separator = Pick(random, [",", "", "\u00A0", "\u202F", "\u2009", " "]);
            var numeral = mantissa
                .ToString((separator.Length > 0 ? "#,##0." : "0.") + new string('0', places), CultureInfo.InvariantCulture)
                .Replace(",", separator);
            var looksLikeYear = prefix + before + scale + after == "" && separator == "" && places == 0 && mantissa is >= 1000 and < 2200;
            if (looksLikeYear)
                continue;

            var printed = prefix + before + numeral + scale + after;
            var reading = QuantityReader.ReadPrinted(printed);
            Assert.True(reading.Reason is null, $"{printed}: {reading.Reason}");
            var quantity = reading.Quantity!;
            Assert.Equal(
                (printed, shape, hedge, places - zeros, code),
                (printed, quantity.Shape, quantity.Hedge, quantity.Decimals, quantity.Unit.Code)
            );
            var value = mantissa * (decimal)Math.Pow(10, zeros);
            Assert.Equal((printed, value), (printed, quantity.Value ?? quantity.Low ?? quantity.High));
            if (shape != Shape.Point)
                Assert.Equal((printed, inclusive), (printed, quantity.LowInclusive ?? quantity.HighInclusive));
            if (shape == Shape.Point)
                Assert.True(quantity.ComparisonInterval.Contains(value), printed);

            // In running text "about 1850" and "at least 1850" are years.
            if (before + scale + after == "" && separator == "" && places == 0 && mantissa is >= 1000 and < 2200)
                continue;
            var found = QuantityReader.Find($"We read that {printed}.").Select(f => f.Quantity.Printed);
            Assert.Equal([printed], found);
        }
    }

    [Fact]
    public void Number_words_are_read_as_the_number_they_spell()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var number = random.NextInt64(2, (long)Math.Pow(10, random.Next(1, 13)));
            var spelled = Spelled.Number(number);
            var reading = QuantityReader.ReadPrinted(spelled);
            Assert.True(reading.Quantity?.Value == number, $"{spelled}: {reading.Quantity?.Value} {reading.Reason}");
        }
    }

    [Fact]
    public void No_input_throws_and_every_span_slices_to_what_was_printed()
    {
        var random = new Random(42);
        string[] pieces =
        [
            "US$",
            "$",
            "5",
            "12",
            "2017",
            "2,000",
            ".",
            ",",
            " ",
            " ",
            " ",
            "–",
            "-",
            "million",
            "percent",
            "%",
            "between",
            "and",
            "from",
            "to",
            "up",
            "at least",
            "half",
            "a",
            "third",
            "twenty",
            "hundred",
            "\n",
            "(",
            ")",
            "’",
            "“",
            "🐎",
            "\uD83D",
            "\uDC0E",
            "\u0301",
            "½",
            "²",
            "+",
            "/",
            ":",
            "one",
            "in",
            "or",
            "more",
            "than",
            "\0",
            "٣",
            "bn",
            "m",
            "U",
            "S",
            "5 ,000",
            "1 000",
            "Â½",
            "~",
            "th",
            "2/",
            "§",
            "minus",
            "below zero",
            "a quarter",
        ];
        for (var round = 0; round < 4000; round++)
        {
            var builder = new StringBuilder();
            var length = random.Next(40);
            for (var i = 0; i < length; i++)
            {
                if (random.Next(5) == 0)
                    builder.Append((char)random.Next(0x10000));
                else
                    builder.Append(Pick(random, pieces)).Append(random.Next(2) == 0 ? " " : "");
            }

            var text = builder.ToString();
            var reading = QuantityReader.ReadPrinted(text);
            Assert.NotEqual(reading.Quantity is null, reading.Reason is null);
            var last = 0;
            foreach (var (quantity, span) in QuantityReader.Find(text))
            {
                Assert.True(span.Start >= last && span.Length > 0);
                Assert.Equal(quantity.Printed, Slice(text, span));
                _ = quantity.ComparisonInterval;
                last = span.End;
            }
        }
    }

    /// <summary>Spans of years, names with digits and digits in a chain, in sentences that otherwise have a quantity.</summary>
    [Fact]
    public void What_is_no_quantity_is_none_wherever_it_stands()
    {
        var random = new Random(11);
        for (var round = 0; round < 3000; round++)
        {
            var year = random.Next(1850, 2090);
            var later = year + random.Next(1, 40);
            var none = random.Next(6) switch
            {
                0 => $"{year}–{later % 100:00}",
                1 => $"{year}-{later}",
                2 => $"{random.Next(2, 10)}G",
                3 => string.Join(',', Enumerable.Range(0, random.Next(3, 6)).Select(_ => random.Next(1, 10))),
                4 => $"G{random.Next(2, 99)}",
                _ => $"{Pick(random, ["COVID", "SCO", "MH"])}-{random.Next(1, 99)}",
            };
            var number = random.Next(2, 900);
            var text = Pick(
                random,
                [
                    $"In {none} they sold {number} percent of it.",
                    $"They sold {number} percent of it in {none}.",
                    $"The {none} plan ({none}) had {number} percent, and {none} stayed.",
                ]
            );

            Assert.Equal([$"{number} percent"], QuantityReader.Find(text).Select(f => f.Quantity.Printed));
            Assert.Null(QuantityReader.ReadPrinted(none).Quantity);
        }
    }

    [Theory]
    [InlineData("one hundred ")]
    [InlineData("from between about ")]
    [InlineData("5-")]
    [InlineData("1,")]
    [InlineData("about over more than ")]
    [InlineData("between 5 and ")]
    [InlineData("\"5 . : ")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("5 or 6 or ")]
    [InlineData("2(a), ")]
    [InlineData("a third ")]
    public void Time_is_linear_in_the_length(string piece) => Assert.True(LinearTime.Holds(piece, text => QuantityReader.Find(text)));

    [Fact]
    public void Quadratic_time_is_recognised()
    {
        Assert.False(LinearTime.Holds("5 to ", Quadratic));

        static void Quadratic(string text)
        {
            var spaces = 0L;
            for (var start = 0; start < text.Length; start += 5)
            {
                for (var at = start; at < text.Length; at++)
                    spaces += text[at] == ' ' ? 1 : 0;
            }

            Assert.True(spaces > 0);
        }
    }

    [Fact]
    public void Noise_in_some_rounds_is_not_taken_for_quadratic_time()
    {
        var longReadings = 0;
        Assert.True(LinearTime.Holds("5 to ", Noisy));
        Assert.True(longReadings > 2, "The noise was not measured.");

        void Noisy(string text)
        {
            if (text.Length > 50_000 && ++longReadings <= 2)
                Thread.SpinWait(20_000_000);
        }
    }

    private static T Pick<T>(Random random, T[] of) => of[random.Next(of.Length)];

    private static string Slice(string text, CodePointSpan span)
    {
        var builder = new StringBuilder();
        var point = 0;
        for (var i = 0; i < text.Length; point++)
        {
            var units = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
            if (point >= span.Start && point < span.End)
                builder.Append(text, i, units);
            i += units;
        }

        return builder.ToString();
    }
}
