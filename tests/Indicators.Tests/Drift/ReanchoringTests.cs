using System.Text;
using Indicators.Drift;
using Indicators.Model;
using Indicators.Testing;
using static Indicators.Tests.Drift.DriftFolders;

namespace Indicators.Tests.Drift;

public sealed class ReanchoringTests
{
    [Fact]
    public void In_the_same_texts_every_anchor_is_exact()
    {
        var report = Reanchoring.Run(MadeUpSeeds, MadeUp.TextsFolder, []);

        Assert.True(report.Passed);
        Assert.Equal(MadeUpSeeds.Documents.Sum(d => d.Figures.Sum(f => f.Anchors.Count())), report.Totals[AnchorState.Exact]);
        Assert.All(report.Anchors, a => Assert.Equal(a.Was, a.Now));
    }

    /// <summary>What is changed in the text, and what stands there then.</summary>
    [Theory]
    [InlineData("honey-exports-2021", "US$ 120 million", "US$ 125 million", "US$ 125 million")] // a digit
    [InlineData("honey-exports-2021", "US$ 120 million", "US$ 120 billion", "US$ 120 billion")] // the scale word
    [InlineData("honey-exports-2021", "US$ 120 million", "US$ 12.0 million", "US$ 12.0 million")] // the point
    [InlineData("honey-exports-2021", "US$ 120 million", "€ 120 million", "€ 120 million")] // the unit
    [InlineData("honey-exports-2021", "US$ 120 million", "$ 120 million", "$ 120 million")] // which dollars
    [InlineData("honey-exports-2021", "US$ 120 million", "US$ 120,000 thousand", "US$ 120,000 thousand")] // the precision
    [InlineData("honey-exports-2021", "In 2021 Brennia", "In 2020 Brennia", "2020")] // the year
    [InlineData("honey-export-share-2021", "over 40 percent", "over 40 percentage points", "over 40 percentage points")]
    [InlineData("honey-export-share-2021", "over 40 percent", "under 40 percent", "under 40 percent")] // the bound
    [InlineData("honey-export-share-2021", "over 40 percent", "over -40 percent", "over -40 percent")] // the sign
    [InlineData("honey-export-share-2021", "over 40 percent", "over 4.0 percent", "over 4.0 percent")]
    [InlineData("jars-2022", "3.5 million jars", "3.5 million kegs", "3.5 million")] // what is counted
    [InlineData("jars-2022", "3.5 million jars", "35 million jars", "35 million")]
    [InlineData("honey-exports-2022", "nearly US$ 150 million", "nearly half as much", "nearly half")]
    [InlineData("honey-exports-2022", "nearly US$ 150 million", "US$ 150 million", "US$ 150 million")] // the hedge
    public void A_changed_number_is_told_and_not_bound_again(string key, string old, string edited, string? found)
    {
        var drift = After(Valley, old, edited).Of(key);

        Assert.Equal((AnchorState.NumberChanged, found), (drift.State, drift.Found));
        Assert.False(drift.Stands);
        Assert.Equal("made-up-valley.txt", drift.Now!.File);
    }

    /// <summary>What a reader cannot see, within the figure, in its sentence and before it.</summary>
    [Theory]
    [InlineData("honey-exports-2021", "US$ 120 million", "US$ 120 mil\u00ADlion")] // a soft hyphen
    [InlineData("honey-exports-2021", "US$ 120 million", "US$ 12\u200B0 million")] // a zero-width space
    [InlineData("honey-exports-2021", "US$ 120 million", "US$\u00A0120\u202Fmillion")] // spaces that do not break, a narrow one
    [InlineData("honey-exports-2021", "Brennia sold", "Bren\u00ADnia\u2009sold")]
    [InlineData("honey-export-share-2021", "over 40 percent", "over\u00A040\u2060 percent")]
    [InlineData("honey-exports-2022", "nearly US$ 150 million", "\uFEFFnearly US$ 150 million")]
    public void What_cannot_be_seen_changes_nothing(string key, string old, string copied)
    {
        var report = After(Valley, old, copied);
        var drift = report.Of(key);

        Assert.Contains(drift.State, new[] { AnchorState.Exact, AnchorState.Moved });
        Assert.True(drift.Stands);
        Assert.Equal(drift.Printed, drift.Found);
        Assert.Equal((drift.Was.Paragraph, drift.Was.Sentence), (drift.Now!.Paragraph, drift.Now.Sentence));
        Assert.DoesNotContain(report.Anchors, anchor => anchor.State is AnchorState.NumberChanged or AnchorState.ContextOnly);
    }

    [Theory]
    [InlineData("US$ 120 million", "US$ 12\u00AD5 million")]
    [InlineData("US$ 120 million", "US$ 120 bil\u00ADlion")]
    public void A_changed_number_is_told_whatever_is_hidden_in_it(string old, string copied) =>
        Assert.Equal(AnchorState.NumberChanged, After(Valley, old, copied).Of("honey-exports-2021").State);

    [Theory]
    [InlineData("honey-exports-2021", "Brennia sold honey worth", "Brennia exported honey for")]
    [InlineData("honey-exports-2021", "all the honey it sent abroad", "what it sold")]
    [InlineData("honey-exports-2021", "over 40 percent", "over 41 percent")] // another figure of the sentence
    [InlineData("honey-exports-2022", "nearly US$ 150 million, according to customs data", "nearly US$150 million, as customs data show")]
    [InlineData("honey-export-share-2021", "over 40 percent", "over 40%")]
    [InlineData("jars-2022", "were filled", "had been filled")]
    public void Edited_words_around_the_same_figure_are_context(string key, string old, string edited)
    {
        var report = After(Valley, old, edited);
        var drift = report.Of(key);

        Assert.Equal(AnchorState.ContextOnly, drift.State);
        Assert.Equal(drift.Was.Line, drift.Now!.Line);
        Assert.False(report.Passed);
        Assert.Equal(drift.Found, Slice(Replaced(File.ReadAllText(Path.Combine(MadeUp.TextsFolder, Valley)), old, edited), drift.Now));
    }

    [Fact]
    public void A_text_below_new_lines_has_moved()
    {
        var report = After(Valley, text => "An advertisement.\nAnother one, for wax.\n\n" + text);

        Assert.True(report.Passed);
        var drift = report.Of("honey-exports-2021");
        Assert.Equal((AnchorState.Moved, drift.Was with { Line = drift.Was.Line + 3 }), (drift.State, drift.Now));
        Assert.All(report.Anchors.Where(a => a.Was.File == Harbour), a => Assert.Equal(AnchorState.Exact, a.State));
    }

    [Fact]
    public void A_paragraph_that_stands_elsewhere_has_moved_with_its_anchors()
    {
        var report = After(
            Valley,
            text =>
            {
                var lines = text.Split('\n').ToList();
                var line = lines[5];
                lines.RemoveAt(5);
                lines.Insert(8, line);
                return string.Join('\n', lines);
            }
        );

        var drift = report.Of("jars-2022");
        Assert.Equal((AnchorState.Moved, 9, 5), (drift.State, drift.Now!.Line, drift.Now.Paragraph));
        Assert.Equal(drift.Was.Span, drift.Now.Span);
        Assert.True(report.Passed);
    }

    [Fact]
    public void A_paragraph_cut_in_two_has_moved_and_so_has_one_that_was_joined()
    {
        var cut = After(Valley, "abroad. By June", "abroad.\nBy June");
        Assert.Equal(AnchorState.Exact, cut.Of("honey-exports-2021").State);
        var drift = cut.Of("honey-exports-2022");
        Assert.Equal((AnchorState.Moved, 6, 3, 1), (drift.State, drift.Now!.Line, drift.Now.Paragraph, drift.Now.Sentence));
        Assert.Equal(
            "nearly US$ 150 million",
            Slice(Replaced(File.ReadAllText(Path.Combine(MadeUp.TextsFolder, Valley)), "abroad. By June", "abroad.\nBy June"), drift.Now)
        );

        var joined = After(Valley, "export.\nThe harvest", "export. The harvest").Of("jars-2022");
        Assert.Equal((AnchorState.Moved, 5), (joined.State, joined.Now!.Line));
    }

    [Fact]
    public void Of_a_paragraph_that_stands_twice_the_one_between_its_neighbours_is_meant()
    {
        string Doubled(string text, int at)
        {
            var lines = text.Split('\n').ToList();
            lines.Insert(at, lines[4]);
            return string.Join('\n', lines);
        }

        Assert.Equal(AnchorState.Exact, After(Valley, text => Doubled(text, 9)).Of("honey-exports-2021").State);
        var above = After(Valley, text => Doubled(text, 0)).Of("honey-exports-2021");
        Assert.Equal((AnchorState.Moved, 6), (above.State, above.Now!.Line));
        var both = After(Valley, text => "New.\n" + Doubled(text, 4)).Of("honey-exports-2021");
        Assert.Equal((AnchorState.Ambiguous, null), (both.State, both.Now));
    }

    [Fact]
    public void A_sentence_that_is_gone_leaves_orphans()
    {
        var report = After(Valley, "Fewer than 50 keepers hold a licence to export.", "");
        Assert.Equal(
            AnchorState.Orphaned,
            report.Anchors.Single(a => a.Printed.StartsWith("Fewer than 50", StringComparison.Ordinal)).State
        );
        Assert.Equal(1, report.Totals[AnchorState.Orphaned]);
        Assert.Equal(report.Anchors.Count - 1, report.Totals[AnchorState.Exact]);
    }

    [Fact]
    public void When_one_of_two_equal_sentences_changes_the_other_does_not_stand_in_for_it()
    {
        // The copy's own text is the original here, with the paragraph of the jars printed twice from the start.
        var (original, copy) = (MadeUp.CopyOfTexts(), MadeUp.CopyOfTexts());
        var lines = File.ReadAllLines(Path.Combine(MadeUp.TextsFolder, Valley));
        var twice = string.Join('\n', [.. lines, lines[5]]);
        File.WriteAllText(Path.Combine(original, Valley), twice);
        File.WriteAllText(
            Path.Combine(copy, Valley),
            string.Join('\n', [.. lines.Select((l, i) => i == 5 ? Replaced(l, "3.5 million", "3.6 million") : l), lines[5]])
        );

        var drift = Reanchoring.Run(MadeUpSeeds, copy, [original]).Of("jars-2022");

        Assert.Equal((AnchorState.NumberChanged, "3.6 million", 6), (drift.State, drift.Found, drift.Now!.Line));
    }

    [Fact]
    public void Without_the_original_an_edited_sentence_is_not_recognised_and_the_report_says_why()
    {
        var report = After(
            Valley,
            text => Replaced(Replaced(text, "120 million", "125 million"), "were filled", "had been filled"),
            Path.GetTempPath()
        );

        Assert.Equal((AnchorState.Orphaned, AnchorState.Orphaned), (report.Of("honey-exports-2021").State, report.Of("jars-2022").State));
        Assert.Equal(AnchorState.Exact, report.Of("honey-exports-2022").State);
        Assert.Equal("ash-2023-honey, witness 1 (made-up-valley.txt)", Assert.Single(report.WithoutOriginal));
    }

    [Fact]
    public void Line_ends_a_byte_order_mark_and_decomposed_letters_change_nothing()
    {
        var copy = MadeUp.CopyOfTexts();
        foreach (var file in Directory.GetFiles(copy))
            File.WriteAllText(
                file,
                File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
            );

        var report = Reanchoring.Run(MadeUpSeeds, copy, []);

        Assert.Equal(report.Anchors.Count, report.Totals[AnchorState.Exact]);
    }

    [Fact]
    public void A_file_of_another_name_is_found_by_its_hash_and_a_changed_one_by_its_sentences()
    {
        var copy = MadeUp.CopyOfTexts();
        File.Move(Path.Combine(copy, Valley), Path.Combine(copy, "a.txt"));
        File.WriteAllText(Path.Combine(copy, "b.txt"), "A line more.\n" + File.ReadAllText(Path.Combine(copy, Harbour)));
        File.Delete(Path.Combine(copy, Harbour));

        var report = Reanchoring.Run(MadeUpSeeds, copy, [MadeUp.TextsFolder]);

        Assert.All(report.Anchors, a => Assert.Equal(AnchorState.Moved, a.State));
        Assert.All(
            report.Anchors,
            a =>
                Assert.Equal(
                    a.Was.File == Valley ? a.Was with { File = "a.txt" } : a.Was with { File = "b.txt", Line = a.Was.Line + 1 },
                    a.Now! with
                    {
                        Paragraph = a.Was.Paragraph,
                    }
                )
        );
    }

    [Fact]
    public void Lines_broken_elsewhere_are_the_same_text()
    {
        var drift = After(Harbour, "120 million US dollars to Corland in\n2021", "120 million US\ndollars to Corland in 2021")
            .Anchors.Single(a => a.Was.File == Harbour && a.Printed == "120 million US dollars");
        Assert.Equal(AnchorState.Exact, drift.State);
    }

    [Fact]
    public void A_file_that_is_no_text_is_told_and_its_anchors_are_orphans()
    {
        var copy = MadeUp.CopyOfTexts();
        File.WriteAllBytes(Path.Combine(copy, Valley), [0xFF, 0xFE, 0x00]);

        var report = Reanchoring.Run(MadeUpSeeds, copy, [MadeUp.TextsFolder]);

        Assert.Contains("is not UTF-8", Assert.Single(report.Unreadable), StringComparison.Ordinal);
        Assert.All(report.Anchors.Where(a => a.Was.File == Valley), a => Assert.Equal(AnchorState.Orphaned, a.State));
    }

    private static string Slice(string file, DriftPlace place)
    {
        var runes = file.Split('\n')[place.Line - 1].EnumerateRunes().ToArray();
        return string.Concat(runes[place.Span.Start..place.Span.End].Select(r => r.ToString()));
    }
}
