using Indicators.Import;
using Indicators.Model;

namespace Indicators.Cli.Tests;

public sealed class TextsSummaryTests
{
    [Fact]
    public void A_folder_without_any_text_is_one_line() =>
        Assert.Equal(
            ["0 of 31 texts found in /srv/texts; sentences are not shown"],
            TextsSummary.Problems(Result(present: 0, Missing(31)), "/srv/texts")
        );

    [Fact]
    public void A_few_missing_texts_are_named_once_per_file() =>
        Assert.Equal(
            ["1 of 4 texts found in /srv/texts; missing: a.txt, b.txt"],
            TextsSummary.Problems(Result(1, [Lost("a.txt", 1), Lost("a.txt", 9), Lost("b.txt", 1)]), "/srv/texts")
        );

    [Fact]
    public void Of_many_missing_texts_five_are_named() =>
        Assert.Equal(
            ["24 of 31 texts found in /srv/texts; missing: 1.txt, 2.txt, 3.txt, 4.txt, 5.txt and 2 more"],
            TextsSummary.Problems(Result(24, Missing(7)), "/srv/texts")
        );

    [Fact]
    public void Texts_that_differ_are_listed_with_the_reason_up_to_five()
    {
        var differing = Enumerable
            .Range(1, 7)
            .Select(n => new TextProblem($"{n}.txt", new LineRange(1, 2), TextProblem.Changed, "it changed"));

        var lines = TextsSummary.Problems(Result(3, [.. differing]), "/srv/texts").ToList();

        Assert.Equal(6, lines.Count);
        Assert.Equal("text 1.txt lines 1-2: it changed", lines[0]);
        Assert.Equal("2 more texts differ from the release or cannot be read", lines[^1]);
    }

    [Fact]
    public void A_complete_folder_has_nothing_to_report() => Assert.Empty(TextsSummary.Problems(Result(3, []), "/srv/texts"));

    private static TextsImportResult Result(int present, TextProblem[] problems) => new("2026.1", present, present, 0, problems, true);

    private static TextProblem[] Missing(int count) => [.. Enumerable.Range(1, count).Select(n => Lost($"{n}.txt", 1))];

    private static TextProblem Lost(string file, int line) =>
        new(file, new LineRange(line, line + 1), TextProblem.NotLoaded, "missing") { IsMissing = true };
}
