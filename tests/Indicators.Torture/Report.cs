namespace Indicators.Torture;

/// <summary>Puts the figures of a run into the page on reliability.</summary>
internal static class Report
{
    private static string Page => Path.Combine(Project.Folder, "docs", "reliability.md");

    /// <summary>Replaces what stands between the marks of a run.</summary>
    public static void Write(string run, string text)
    {
        if (!File.Exists(Page))
            return;
        var (begin, end) = ($"<!-- {run} -->", $"<!-- /{run} -->");
        var page = File.ReadAllText(Page);
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        var to = page.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
            throw new InvalidOperationException($"docs/reliability.md has no place for the figures of '{run}': {begin} and {end}");
        File.WriteAllText(
            Page,
            $"{page[..(from + begin.Length)]}\n{DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} processors.\n\n"
                + $"{text}\n{page[to..]}"
        );
    }
}
