using Indicators.Import;

namespace Indicators.Cli;

/// <summary>Says which texts of a release a folder does not hold, in a few lines however many there are.</summary>
internal static class TextsSummary
{
    /// <summary>At most this many names or problems are listed.</summary>
    private const int MaxListed = 5;

    /// <summary>One line on missing files, then one for each text that differs or cannot be read.</summary>
    /// <param name="result">What the load found.</param>
    /// <param name="folder">The folder of texts.</param>
    public static IEnumerable<string> Problems(TextsImportResult result, string folder)
    {
        var missing = result.Problems.Where(p => p.IsMissing).ToList();
        var others = result.Problems.Except(missing).ToList();
        var found = $"{Total(result) - missing.Count} of {Total(result)} texts found in {folder}";
        if (missing.Count == Total(result) && missing.Count > 0)
            yield return $"{found}; sentences are not shown";
        else if (missing.Count > 0)
            yield return $"{found}; missing: {Listed([.. missing.Select(p => p.File).Distinct()])}";
        foreach (var problem in others.Take(MaxListed))
            yield return $"text {problem}";
        if (others.Count > MaxListed)
            yield return $"{others.Count - MaxListed} more texts differ from the release or cannot be read";
    }

    /// <summary>One line on a load of texts.</summary>
    public static string Loaded(TextsImportResult result) =>
        result.Release is null
            ? "the database has no release, so there are no texts to load; import one with 'indicators import'"
            : $"{result.Present} of {Total(result)} texts of release {result.Release} are in the database "
                + $"({result.Added} added, {result.Removed} removed)";

    private static int Total(TextsImportResult result) => result.Present + result.Problems.Count;

    private static string Listed(string[] names) =>
        string.Join(", ", names.Take(MaxListed)) + (names.Length > MaxListed ? $" and {names.Length - MaxListed} more" : "");
}
