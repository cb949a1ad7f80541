using Indicators.Import;
using Indicators.Model;

namespace Indicators.Cli;

/// <summary>What <c>up</c> and <c>import</c> do with a release and the texts.</summary>
internal static class Loading
{
    /// <summary>Imports a release.</summary>
    /// <exception cref="CommandFailure">It was refused.</exception>
    public static async Task<ReleaseImportResult> ReleaseAsync(OwnDatabase database, Release release, CancellationToken cancel)
    {
        var result = await new ReleaseImport(database.Owner) { Report = Terminal.Progress }.RunAsync(release, cancel);
        return result.IsThere ? result : throw new CommandFailure(Exit.Problems, result.Message);
    }

    /// <summary>Loads the texts of the current release; each one that cannot be had is named on standard error.</summary>
    public static async Task<TextsImportResult> TextsAsync(OwnDatabase database, string folder, CancellationToken cancel)
    {
        var result = await new TextsImport(database.Owner) { Report = Terminal.Progress }.LoadAsync(folder, cancel);
        foreach (var problem in result.Problems)
            Terminal.Tell($"text {problem}");
        return result;
    }

    /// <summary>One line on a load of texts.</summary>
    public static string Told(TextsImportResult result) =>
        result.Release is null
            ? "the database serves no release, so there are no texts to load"
            : $"{result.Present} texts of release {result.Release} are loaded "
                + $"({result.Added} added, {result.Removed} removed, {result.Problems.Count} missing or changed)";
}
