using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Testing;
using Indicators.Texts;

namespace Indicators.Tests.Seeds;

public sealed partial class AnchorFillerTests
{
    [Fact]
    public void Places_hashes_and_outlines_are_filled_in_from_the_texts_alone()
    {
        var folder = MadeUp.CopyOfSeeds();
        Empty(folder);
        Directory.Delete(Path.Combine(folder, "outlines"), recursive: true);

        var report = SeedsRewriter.Anchor(folder, MadeUp.TextsFolder);

        // "12 percent" stands twice in its line, and which is meant is no longer told.
        Assert.Equal(["several-in-line", "several-in-line"], report.Problems.Select(p => p.Code.Code));
        foreach (
            var name in new[] { "outlines/ash-2023-honey.csv", "outlines/harbour-notes-honey.csv", "documents/harbour-notes-honey.yaml" }
        )
            Assert.Equal(File.ReadAllText(Path.Combine(MadeUp.SeedsFolder, name)), File.ReadAllText(Path.Combine(folder, name)));
    }

    [Theory]
    [InlineData("Honey From The Upper Valley", "Honey From The Upper Valley")]
    [InlineData("Why The Beekeepers Of The Valley Left Home For Good Last Spring", "Why The Beekeepers Of The Valley Left Home …")]
    [InlineData("Why The Bee-Keepers Of The Valley Left Home", "Why The Bee-Keepers Of The Valley Left …")]
    public void An_outline_holds_no_more_than_eight_words_of_a_heading(string heading, string section)
    {
        var text = CanonicalText.Read(
            SourceFile.FromText("valley.txt", $"{heading}\nThe hives are empty."),
            new LineRange(1, 2),
            [],
            TextLayout.LinePerParagraph
        );

        Assert.Equal(section, AnchorFiller.Outline(text.Paragraphs[1]).Section);
    }

    [Fact]
    public void A_figure_printed_twice_needs_nth_once_and_not_again()
    {
        var folder = MadeUp.CopyOfSeeds();
        var path = new SeedsFolder(folder).Document("ash-2023-honey");
        Empty(folder);
        var nth = 0;
        File.WriteAllText(path, TwelvePercent().Replace(File.ReadAllText(path), m => $"{m.Value}  nth: {++nth}\n"));

        Assert.Empty(SeedsRewriter.Anchor(folder, MadeUp.TextsFolder).Problems);

        Assert.Equal(2, nth);
        Assert.Equal(File.ReadAllText(Path.Combine(MadeUp.SeedsFolder, "documents/ash-2023-honey.yaml")), File.ReadAllText(path));
        Assert.Empty(SeedsRewriter.Anchor(folder, MadeUp.TextsFolder).Changed);
    }

    [Theory]
    [InlineData("The harvest fell by 12 percent", "The produce fell by 12 percent", "several-in-line")]
    [InlineData("Wax sales grew", "Sales of wax grew", null)]
    public void Which_of_two_was_meant_is_known_while_their_sentence_is_the_same(string old, string now, string? code)
    {
        var (folder, texts) = (MadeUp.CopyOfSeeds(), MadeUp.CopyOfTexts());
        var path = Path.Combine(texts, "made-up-valley.txt");
        Assert.Contains(old, File.ReadAllText(path), StringComparison.Ordinal);
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, now, StringComparison.Ordinal));

        var codes = SeedsRewriter.Anchor(folder, texts).Problems.Select(p => p.Code.Code).Distinct();

        Assert.Equal(code is null ? [] : [code], codes);
    }

    [Fact]
    public void An_emoji_before_the_figure_counts_as_one_character()
    {
        var figure = SeedsReader.Read(MadeUp.SeedsFolder).Documents[0].Figures.Single(f => f.Key == "jars-2022");
        var line = File.ReadAllLines(Path.Combine(MadeUp.TextsFolder, "made-up-valley.txt"))[figure.Anchor.Line - 1];
        var inUtf16 = line.IndexOf(figure.Anchor.Printed, StringComparison.Ordinal);

        Assert.Equal(inUtf16 - 1, figure.Anchor.At!.Span.Start);
    }

    [Fact]
    public void A_figure_broken_over_two_lines_is_found_on_the_first()
    {
        var figure = SeedsReader.Read(MadeUp.SeedsFolder).Documents.Single(d => d.Slug == "harbour-notes-honey").Figures[0];
        var lines = File.ReadAllLines(Path.Combine(MadeUp.TextsFolder, "made-up-harbour.txt"));

        Assert.Equal("US$ 95 million", figure.Anchor.Printed);
        Assert.EndsWith("US$ 95", lines[figure.Anchor.Line - 1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("printed: over 40 percent", "printed: over 41 percent", "not-in-line")]
    [InlineData("printed: over 40 percent", "printed: 0 percent", "not-in-line")]
    [InlineData("line: 5\n  printed: over 40 percent", "line: 6\n  printed: over 40 percent", "not-in-line")]
    [InlineData("line: 5\n  printed: over 40 percent", "line: 4\n  printed: over 40 percent", "bad-place")]
    [InlineData("printed: over 40 percent", "printed: over 40 percent\n  nth: 2", "several-in-line")]
    [InlineData("printed: over 40 percent", "printed: sent abroad. By June", "bad-place")]
    [InlineData("file: made-up-valley.txt", "file: gone.txt", "text-missing")]
    [InlineData("file: made-up-valley.txt", "file: ../texts/made-up-valley.txt", "bad-witness")]
    [InlineData("lines: 3-10", "lines: 3-1000", "bad-witness")]
    public void What_cannot_be_found_is_a_problem_and_nothing_is_guessed(string old, string now, string code)
    {
        var folder = MadeUp.CopyOfSeeds();
        var path = new SeedsFolder(folder).Document("ash-2023-honey");
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));

        var report = SeedsRewriter.Anchor(folder, MadeUp.TextsFolder);

        Assert.Contains(report.Problems, p => p.Code.Code == code);
    }

    private static void Empty(string folder)
    {
        foreach (var path in new SeedsFolder(folder).Documents())
            File.WriteAllText(path, Place().Replace(File.ReadAllText(path), ""));
    }

    [GeneratedRegex(@"^ +(?:at: \{.*\}|sha256: .*)\n|, at: \{[^}]*\}", RegexOptions.Multiline)]
    private static partial Regex Place();

    [GeneratedRegex(@"  printed: 12 percent\n")]
    private static partial Regex TwelvePercent();
}
