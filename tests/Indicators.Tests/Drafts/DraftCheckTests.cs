using System.Diagnostics;
using Indicators.Candidates;
using Indicators.Drafts;
using Indicators.Drafts.Reading;
using Indicators.Statements;
using Indicators.Tests.Trace;
using Indicators.Texts;
using Indicators.Trace;

namespace Indicators.Tests.Drafts;

/// <summary>Drafts about the project's own figures, checked without a database.</summary>
public sealed class DraftCheckTests
{
    private static readonly TraceRelease Figures = TracedSeeds.Figures;

    [Theory]
    [InlineData("Kazakhstan owes China 9.2 billion dollars.", "9.2 billion dollars", DraftStatus.Supported)]
    [InlineData("Uzbekistan owed China 3.8 billion dollars at the end of 2023.", "3.8 billion dollars", DraftStatus.Rounded)]
    [InlineData("Kyrgyzstan owes China exactly 4 billion dollars.", "4 billion dollars", DraftStatus.HedgedDifferently)]
    [InlineData("80 Chinese nationals have been killed in Pakistan since 2017.", "80", DraftStatus.Beyond)]
    [InlineData("Kyrgyzstan owes China 6 billion dollars.", "6 billion dollars", DraftStatus.Differs)]
    [InlineData("Kyrgyzstan owes China 4 million dollars.", "4 million dollars", DraftStatus.Differs)]
    [InlineData("The bakery sold 731 loaves of rye bread.", "731", DraftStatus.NoSource)]
    [InlineData("Call +44 20 7946 0958 for the report.", "+44 20 7946 0958", DraftStatus.NotAClaim)]
    [InlineData("The report of 2021 is long.", "2021", DraftStatus.NotAClaim)]
    public async Task A_number_has_the_status_that_the_texts_give_it(string sentence, string number, DraftStatus status) =>
        Assert.Contains(
            await NumbersAsync(sentence, DraftFormat.Text),
            one => one.Text.Contains(number, StringComparison.Ordinal) && one.Status == status
        );

    [Fact]
    public void Every_label_has_a_status_and_every_status_a_place()
    {
        Assert.Equal(Enum.GetValues<TraceLabel>().Order(), DraftStatuses.OfLabels.Keys.Order());
        Assert.Equal(Enum.GetValues<DraftStatus>().Order(), DraftStatuses.WorstFirst.Order());
    }

    [Theory]
    [InlineData("# Kyrgyzstan\n\nIt owes China 4 billion dollars.", DraftStatus.HedgedDifferently)]
    [InlineData("# Kyrgyzstan\n\n## Debt\n\nIt owes China 4 billion dollars.", DraftStatus.HedgedDifferently)]
    [InlineData("Kyrgyzstan borrows.\n\nThe country owes China 4 billion dollars.", DraftStatus.HedgedDifferently)]
    [InlineData("In Kyrgyzstan:\n\n- debt to China: 4 billion dollars", DraftStatus.HedgedDifferently)]
    [InlineData("# Tajikistan\n\nIt owes China 4 billion dollars.", DraftStatus.Differs)]
    public async Task A_place_carries_over_to_a_pronoun_and_to_a_list(string markdown, DraftStatus status) =>
        Assert.Equal(status, (await NumbersAsync(markdown, DraftFormat.Markdown))[^1].Status);

    [Fact]
    public async Task A_long_draft_without_numbers_is_read_quickly()
    {
        var sentences = Enumerable.Range(0, 20_000).Select(i => $"The people of {(i % 2 == 0 ? "Kyrgyzstan" : "China")} talk a lot.");
        var draft = string.Join("\n\n", sentences) + "\n\nKyrgyzstan lends.\n\nIt owes China 4 billion dollars.";
        var watch = Stopwatch.StartNew();
        Assert.Equal(DraftStatus.HedgedDifferently, Assert.Single(await NumbersAsync(draft, DraftFormat.Text)).Status);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_number_is_not_matched_with_names_of_another_paragraph()
    {
        var apart = await NumbersAsync("Kyrgyzstan and China met.\n\nThe bakery owes 4 billion dollars.", DraftFormat.Markdown);
        Assert.Equal(DraftStatus.NoSource, apart[^1].Status);
    }

    [Theory]
    [InlineData("Some 21 people died.", DraftStatus.NoSource)]
    [InlineData("At least 14 people were killed in the Zhanaozen unrest of 2010.", DraftStatus.Supported)]
    public async Task A_number_of_people_who_are_not_named_needs_more_than_their_death(string text, DraftStatus status) =>
        Assert.Equal(status, (await NumbersAsync(text, DraftFormat.Markdown))[0].Status);

    [Fact]
    public async Task A_cell_is_read_with_its_row_and_column()
    {
        const string table = """
            | Debtor | Debt to China, US$ billion |
            |---|---|
            | Kazakhstan | 9.2 |
            | Kyrgyzstan | 6.0 |
            """;
        var numbers = await NumbersAsync(table, DraftFormat.Markdown);
        Assert.Equal([DraftStatus.Supported, DraftStatus.Differs], numbers.Select(one => one.Status));
        Assert.Equal(["9.2", "6.0"], numbers.Select(one => CodePoints.Slice(table, one.Span)));
    }

    [Fact]
    public async Task No_number_is_passed_over()
    {
        const string markdown = "# 1\n\n2 and 2019, <b>3</b>.\n\n```\n4\n```\n\n- 5\n\n| a | 6 |\n|--|--|\n| b | 7 |\n\n> 8% of 9\n";
        var numbers = await NumbersAsync(markdown, DraftFormat.Markdown);
        Assert.Equal("1 2 2019 3 4 5 6 7 8% 9", string.Join(' ', numbers.Select(one => CodePoints.Slice(markdown, one.Span))));
        Assert.All(numbers, one => Assert.True(one.Best is not null || one.Reason is not null));
    }

    [Fact]
    public async Task Whatever_is_sent_has_its_numbers_in_order_and_in_place()
    {
        var random = new Random(20261130);
        string[] words =
        [
            "4 billion",
            "**",
            "[",
            "](",
            "|",
            "\n",
            "\n\n",
            "# ",
            "- ",
            "<td>",
            "</p>",
            "&nbsp;",
            "🐎",
            "Kyrgyzstan owes ",
            "China",
            "`",
            "2021",
            "\r\n",
            "> ",
            "12%",
            "[^1]",
            "[^1]: ",
            "<sup>",
            "--- ",
            "|---|---|",
            "x",
            ". ",
            "\t",
            "\uD83D",
            "٢٧٫٨٪",
            "&#0;",
        ];
        for (var i = 0; i < 40; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => words[random.Next(words.Length)]));
            foreach (var format in Enum.GetValues<DraftFormat>())
            {
                var paragraphs = await CheckAsync(text, format);
                foreach (var paragraph in paragraphs)
                {
                    Assert.All(
                        paragraph.Numbers,
                        one => Assert.Equal(one.Text, CodePoints.Slice(paragraph.Paragraph.Text, one.InParagraph))
                    );
                    Assert.All(paragraph.Numbers, one => Assert.True(paragraph.Paragraph.Span.Contains(one.Span), $"{format}: {text}"));
                    var places = paragraph.Numbers.Select(one => one.InParagraph).ToArray();
                    Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"{format}: {text}"));
                }
            }
        }
    }

    [Fact]
    public async Task Five_thousand_words_take_less_than_two_seconds()
    {
        const string part =
            "Kyrgyzstan owes China about 4 billion dollars, while Uzbekistan owed 3.8 billion at the end of 2023. "
            + "Analysts in the capital expect that trade will grow by 4.3 percent this year, and that the road will be ready soon. "
            + "Few people along the valley remember how many lorries, some 731 a day, crossed the pass before the new station opened.\n\n";
        var text = string.Concat(Enumerable.Range(0, 85).Select(i => part.Replace("731", $"{731 + i}", StringComparison.Ordinal)));
        await CheckAsync(text, DraftFormat.Markdown);
        var watch = Stopwatch.StartNew();
        var numbers = await NumbersAsync(text, DraftFormat.Markdown);
        Assert.InRange(text.Split(' ').Length, 4900, 5500);
        Assert.Equal(85 * 5, numbers.Count);
        // Two seconds alone; other tests use the same machine.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    private static async Task<IReadOnlyList<CheckedNumber>> NumbersAsync(string text, DraftFormat format) =>
        [.. (await CheckAsync(text, format)).SelectMany(paragraph => paragraph.Numbers)];

    private static async Task<IReadOnlyList<CheckedParagraph>> CheckAsync(string text, DraftFormat format)
    {
        var paragraphs = new List<CheckedParagraph>();
        await foreach (var batch in new DraftCheck(Draft.Read(text, format), Figures).BatchesAsync())
            paragraphs.AddRange(batch);
        return paragraphs;
    }
}
