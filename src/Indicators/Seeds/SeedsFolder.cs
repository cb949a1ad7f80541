namespace Indicators.Seeds;

/// <summary>Where the files of a seeds folder lie.</summary>
/// <param name="Path">The folder, as it was given.</param>
public sealed record SeedsFolder(string Path)
{
    /// <summary>Names of the registries.</summary>
    public static IReadOnlyList<string> RegistryNames { get; } = ["topics", "indicators", "areas", "items", "units"];

    public string Release => In("release.yaml");

    public string Withdrawals => In("withdrawals.yaml");

    public string Registry(string name) => In($"registries/{name}.yaml");

    public string Document(string slug) => In($"documents/{slug}.yaml");

    public string Outline(string slug) => In($"outlines/{slug}.csv");

    /// <summary>The ledger of a text, by the text's file name.</summary>
    public string Ledger(string text) => In($"ledger/{System.IO.Path.GetFileNameWithoutExtension(text)}.csv");

    public string LedgerTotals => In("ledger/totals.csv");

    /// <summary>Paths of all document files, by name.</summary>
    public IReadOnlyList<string> Documents() => Files("documents", "*.yaml");

    /// <summary>Paths of all outline files, by name.</summary>
    public IReadOnlyList<string> Outlines() => Files("outlines", "*.csv");

    /// <summary>Paths of the ledgers of all texts, by name.</summary>
    public IReadOnlyList<string> Ledgers() => [.. Files("ledger", "*.csv").Where(path => path != LedgerTotals)];

    private IReadOnlyList<string> Files(string folder, string pattern) =>
        Directory.Exists(In(folder))
            ?
            [
                .. Directory
                    .EnumerateFiles(In(folder), pattern)
                    .Select(System.IO.Path.GetFileName)
                    .Order(StringComparer.Ordinal)
                    .Select(name => In($"{folder}/{name}")),
            ]
            : [];

    private string In(string name) => $"{Path.TrimEnd('/')}/{name}";
}
