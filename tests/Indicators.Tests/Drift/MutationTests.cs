using System.Text;
using System.Text.RegularExpressions;
using Indicators.Drift;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Testing;
using Indicators.Texts;

namespace Indicators.Tests.Drift;

/// <summary>Every kind of slip in every figure, one at a time: none of them may ever pass for the same number.</summary>
public sealed partial class MutationTests
{
    private static readonly AnchorState[] Bound = [AnchorState.Exact, AnchorState.Moved, AnchorState.ContextOnly];

    /// <summary>What can go wrong with a printed figure; null where it does not apply.</summary>
    private static readonly (string Name, Func<string, string?> Change)[] Slips =
    [
        ("last digit", s => Changed(s, LastDigit(), m => ((char)('0' + ((m[0] - '0' + 1) % 10))).ToString())),
        ("first digit", s => Changed(s, FirstDigit(), m => m == "9" ? "1" : ((char)(m[0] + 1)).ToString())),
        ("a digit more", s => Changed(s, LastDigit(), m => m + "0")),
        ("decimal point", s => Changed(s, new Regex(@"(?<=\d)\.(?=\d)"), _ => "")),
        ("a point more", s => Changed(s, new Regex(@"(?<![\d.,])\d(?=\d)"), m => m + ".")),
        ("minus", s => Changed(s, new Regex(@"(?<![\d.,\w])\d"), m => "\u2212" + m)),
        ("dash for minus", s => Changed(s, new Regex(@"^\d"), m => "\u2013" + m)),
        ("sign", s => Changed(s, new Regex(@"(?<![\d.,\w])\d"), m => "-" + m)),
        ("million to billion", s => Changed(s, new Regex("million|billion|thousand"), m => m == "billion" ? "million" : "billion")),
        ("scale word lost", s => Changed(s, new Regex(" (million|billion|thousand)"), _ => "")),
        ("percent to points", s => Changed(s, new Regex(@"percent\b|%"), _ => "percentage points")),
        ("currency", s => Changed(s, new Regex(@"US\$|€|\$|EUR"), m => m is "€" or "EUR" ? "£" : "€")),
        (
            "number word",
            s =>
                Changed(
                    s,
                    new Regex(@"\b(two|three|four|five|ten|twelve|half|quarter|third|tripled|doubled|hundred)\b", RegexOptions.IgnoreCase),
                    _ => "six"
                )
        ),
    ];

    [Fact]
    public void No_slip_in_a_made_up_figure_passes_for_the_same_number()
    {
        var seeds = SeedsReader.Read(MadeUp.SeedsFolder);
        var tried = Enumerable
            .Range(0, seeds.Documents.Max(d => d.Figures.Count) * Slips.Length)
            .Sum(round => Try(seeds, MadeUp.TextsFolder, round));
        Assert.True(tried > 80, $"{tried}");
    }

    /// <summary>A figure of each work at a time: which one and which slip go by the round.</summary>
    [RealTextsFact]
    public void No_slip_in_a_real_figure_passes_for_the_same_number()
    {
        var seeds = SeedsReader.Read(Path.Combine(Repository.Root, "seeds"));
        var tried = Enumerable.Range(0, 8).Sum(round => Try(seeds, RealTexts.Folder!, round * 3));
        Assert.True(tried > 120, $"{tried}");
    }

    [RealTextsFact]
    public void In_the_real_texts_every_anchor_is_exact_and_below_new_lines_every_one_has_moved()
    {
        var seeds = SeedsReader.Read(Path.Combine(Repository.Root, "seeds"));
        var exact = Reanchoring.Run(seeds, RealTexts.Folder!, []);
        Assert.Equal(exact.Anchors.Count, exact.Totals[AnchorState.Exact]);

        var copy = Directory.CreateTempSubdirectory("shifted-").FullName;
        foreach (var file in Directory.GetFiles(RealTexts.Folder!, "*.txt"))
            File.WriteAllText(Path.Combine(copy, "new-" + Path.GetFileName(file)), "A new first line.\n\n" + File.ReadAllText(file));
        var shifted = Reanchoring.Run(seeds, copy, [RealTexts.Folder!]);
        Directory.Delete(copy, recursive: true);

        Assert.True(shifted.Passed, string.Join('\n', shifted.Anchors.Where(a => !a.Stands).Take(10)));
        Assert.All(
            shifted.Anchors,
            a =>
                Assert.Equal(
                    a.Was with
                    {
                        File = "new-" + a.Was.File,
                        Line = a.Was.Line + 2,
                        Paragraph = null,
                    },
                    a.Now! with
                    {
                        Paragraph = null,
                    }
                )
        );
    }

    /// <summary>Makes a slip in one figure of each document and asks what became of them; returns how many were made.</summary>
    private static int Try(SeedSet seeds, string texts, int round)
    {
        var copy = Directory.CreateTempSubdirectory("slips-").FullName;
        var files = Directory.GetFiles(texts, "*.txt").ToDictionary(f => Path.GetFileName(f), f => File.ReadAllText(f).Split('\n'));
        var made = new List<(string Figure, SeedAnchor Anchor, string What)>();
        foreach (var document in seeds.Documents.Where(d => d.Figures.Count > 0))
        {
            var figure = document.Figures[
                round / Slips.Length % document.Figures.Count is var first && seeds.Documents.Count > 5
                    ? (first + round) % document.Figures.Count
                    : first
            ];
            var (anchor, witness) = (figure.Anchor, document.Witnesses[figure.Anchor.Witness - 1]);
            var slips =
                seeds.Documents.Count > 5 ? Slips.Skip(round % Slips.Length).Concat(Slips) : Slips.Skip(round % Slips.Length).Take(1);
            var slip = slips.FirstOrDefault(s => s.Change(anchor.Printed) is not null);
            // Zero has no sign and no scale.
            if (witness.Layout != TextLayout.LinePerParagraph || slip.Change is null || figure.Stated.Value == 0)
                continue;
            var edited = slip.Change(anchor.Printed)!;
            ref var line = ref files[witness.File][anchor.Line - 1];
            line = Spliced(line, anchor, edited);
            made.Add(($"{document.Slug}#{figure.Key}", anchor, $"{slip.Name} '{anchor.Printed}' -> '{edited}'"));
        }

        foreach (var (name, lines) in files)
            File.WriteAllText(Path.Combine(copy, name), string.Join('\n', lines));
        var report = made.Count > 0 ? Reanchoring.Run(seeds, copy, [texts]) : new DriftReport([], [], []);
        Directory.Delete(copy, recursive: true);
        var passed =
            from one in made
            let drift = report.Anchors.Single(a =>
                a.Figure == one.Figure && a.Was.Span == one.Anchor.At!.Span && a.Was.Line == one.Anchor.Line && a.Role == AnchorRole.Value
            )
            where Bound.Contains(drift.State)
            select $"{one.Figure} {one.What}: {drift.State}, found '{drift.Found}'";
        Assert.True(!passed.Any(), string.Join("\n", passed));
        return made.Count;
    }

    private static string Spliced(string line, SeedAnchor anchor, string edited)
    {
        var canonical = Nfc.Normalise(line.TrimEnd('\r'));
        var (start, end) = CodePoints.ToUtf16(canonical, anchor.At!.Span);
        Assert.Equal(anchor.Printed.Length, end - start);
        return canonical[..start] + edited + canonical[end..];
    }

    private static string? Changed(string printed, Regex what, Func<string, string> to)
    {
        var match = what.Match(printed);
        return match.Success ? printed[..match.Index] + to(match.Value) + printed[(match.Index + match.Length)..] : null;
    }

    [GeneratedRegex(@"\d(?=\D*$)")]
    private static partial Regex LastDigit();

    [GeneratedRegex(@"\d")]
    private static partial Regex FirstDigit();
}
