namespace Indicators.Seeds;

/// <summary>The paths of the files in a seeds folder.</summary>
/// <param name="Path">Path of the folder as given.</param>
public sealed record SeedsFolder(string Path)
{
    /// <summary>Names of the registries.</summary>
    public static IReadOnlyList<string> RegistryNames { get; } = ["topics", "indicators", "areas", "items", "units"];

    public string Release => In("release.yaml");

    public string Withdrawals => In("withdrawals.yaml");

    public string Registry(string name) => In($"registries/{name}.yaml");

    public string Document(string slug) => In($"documents/{slug}.yaml");

    public string Outline(string slug) => In($"outlines/{slug}.csv");

    /// <summary>Path of the ledger of a text, given the name of the text file.</summary>
    public string Ledger(string text) => In($"ledger/{System.IO.Path.GetFileNameWithoutExtension(text)}.csv");

    public string LedgerTotals => In("ledger/totals.csv");

    /// <summary>Paths of all document files, sorted by name.</summary>
    public IReadOnlyList<string> Documents() => Files("documents", "*.yaml");

    /// <summary>Paths of all outline files, sorted by name.</summary>
    public IReadOnlyList<string> Outlines() => Files("outlines", "*.csv");

    /// <summary>Paths of the ledgers of all texts, sorted by name.</summary>
    public IReadOnlyList<string> Ledgers() => [.. Files("ledger", "*.csv").Where(path => path != LedgerTotals)];

    /// <summary>Paths of the files of the vocabulary, by name.</summary>
    public IReadOnlyList<string> Vocabulary() => Files("vocabulary", "*.yaml");

    private IReadOnlyList<string> Files(string folder, string pattern) =>
        Directory.Exists(In(folder))
            ?
            [
                .. Directory
                    .EnumerateFileSystemEntries(In(folder), pattern)
                    .Select(System.IO.Path.GetFileName)
                    .Order(StringComparer.Ordinal)
                    .Select(name => In($"{folder}/{name}")),
            ]
            : [];

    private string In(string name) => $"{Path.TrimEnd('/')}/{name}";
}
