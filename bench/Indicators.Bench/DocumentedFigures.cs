namespace Indicators.Bench;

/// <summary>Where figures stand in <c>docs/performance.md</c>.</summary>
internal static class DocumentedFigures
{
    /// <summary>Puts figures between their marks in the page.</summary>
    public static void Write(string mark, string figures)
    {
        var path = Path.Combine(BenchServer.Root, "docs", "performance.md");
        var page = File.ReadAllText(path);
        var (begin, end) = ($"<!-- {mark} -->", $"<!-- /{mark} -->");
        var (from, to) = (page.IndexOf(begin, StringComparison.Ordinal), page.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
            throw new InvalidOperationException($"{path} has no place for the figures: {begin} … {end}");
        File.WriteAllText(path, $"{page[..(from + begin.Length)]}\n{figures}\n{page[to..]}");
    }
}
