using Indicators.Import;
using Indicators.Model;
using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Imports a release and the texts, for the commands that do so.</summary>
internal static class Loading
{
    /// <summary>Imports a release.</summary>
    /// <exception cref="CommandFailure">The import refused the release.</exception>
    public static async Task<ReleaseImportResult> ReleaseAsync(OwnDatabase database, Release release, CancellationToken cancel)
    {
        Terminal.Progress($"importing release {release.Version}");
        var result = await new ReleaseImport(database.Owner) { Report = Terminal.Progress }.RunAsync(release, cancel);
        return result.IsThere ? result : throw new CommandFailure(Exit.Problems, result.Message);
    }

    /// <summary>Loads the texts of the current release, and names on standard error those that are missing or differ.</summary>
    /// <param name="database">The database.</param>
    /// <param name="folder">Folder of the texts.</param>
    /// <param name="seeds">Folder of the seeds, whose ledgers say why numerals are no figures.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<TextsImportResult> TextsAsync(OwnDatabase database, string folder, string seeds, CancellationToken cancel)
    {
        Terminal.Progress($"reading the texts in {folder}");
        var import = new TextsImport(database.Owner) { Report = Terminal.Progress, Ledgers = SeedsReader.ReadLedgers(seeds) };
        var result = await import.LoadAsync(folder, cancel);
        foreach (var line in TextsSummary.Problems(result, folder))
            Terminal.Error(line);
        return result;
    }
}
