using Indicators.Testing;

namespace Indicators.Tests.Checks;

/// <summary>One thing that is wrong with an otherwise good copy of the made-up seeds.</summary>
/// <param name="Code">Code of the problem that has to be found.</param>
/// <param name="File">File that is changed, within seeds or texts.</param>
/// <param name="Old">What stands there; its first occurrence is replaced.</param>
/// <param name="New">What stands there instead.</param>
public sealed record Breakage(string Code, string File, string Old, string New)
{
    /// <summary>File that the problem names, where it is another than the changed one.</summary>
    public string? ReportedIn { get; init; }

    /// <summary>What the line that the problem names holds; where null, the first changed line.</summary>
    public string? ReportedAt { get; init; }

    /// <summary>Lines between <see cref="ReportedAt"/> and the line that the problem names.</summary>
    public int LineOffset { get; init; }

    /// <summary>Whether the problem is looked for only before a release.</summary>
    public bool ForRelease { get; init; }

    /// <summary>Whether the problem shows only with the texts at hand.</summary>
    public bool NeedsTexts { get; init; }

    /// <summary>Changes the copy and tells which line has to be named.</summary>
    public (string File, int Line) Apply(string seeds, string texts)
    {
        var path = Path.Combine(File.EndsWith(".txt", StringComparison.Ordinal) ? texts : seeds, File);
        var good = System.IO.File.ReadAllText(path);
        var at = good.IndexOf(Old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{File} does not hold {Old}");
        var broken = good[..at] + New + good[(at + Old.Length)..];
        System.IO.File.WriteAllText(path, broken);
        var reported = Path.Combine(seeds, ReportedIn ?? File);
        var lines = System.IO.File.ReadAllText(reported).Split('\n');
        var line = ReportedAt is not null
            ? Array.FindIndex(lines, l => l.Contains(ReportedAt, StringComparison.Ordinal))
            : FirstDifference(good.Split('\n'), lines);
        Assert.True(line >= 0, $"{reported} does not hold {ReportedAt}");
        return (reported, line + 1 + LineOffset);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Code}: {File}: {New.ReplaceLineEndings("⏎")}";

    private static int FirstDifference(string[] good, string[] broken) =>
        Enumerable.Range(0, broken.Length).First(i => i >= good.Length || good[i] != broken[i]);
}
