using System.CommandLine;
using Indicators.Model;

namespace Indicators.Cli;

/// <summary>Imports the seeds as a release, and the texts if they are available.</summary>
internal sealed class ImportCommand : CliCommand
{
    private readonly Option<string?> _seeds = CommonOptions.Seeds();
    private readonly Option<string?> _texts = CommonOptions.Texts();
    private readonly Option<string?> _data = CommonOptions.Data();

    public ImportCommand()
        : base("import", "Import the seeds as a release, and the texts if they are available")
    {
        foreach (var option in new Option[] { _seeds, _texts, _data })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override string Remarks =>
        """
            Checks the seeds first, and imports nothing if they have a problem. The import is one transaction: until it ends, or if it
            fails, the database serves the previous release. A version that the database already has is left as it is if the content is
            the same, and refused if it differs. A version that ends in -draft is replaced instead.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("import", "import seeds/"), ("import --seeds /tmp/seeds --texts /srv/texts", "import other seeds, and the texts in that folder")];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var textsFolder = CommonOptions.TextsFolder(parsed, _texts);
        var seedsFolder = CommonOptions.SeedsFolder(parsed, _seeds);
        var release = CheckedSeeds.Read(seedsFolder, "nothing was imported");
        await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
        return await RunAsync(database, release, textsFolder, seedsFolder, cancel);
    }

    /// <summary>Imports, and prints what was imported.</summary>
    internal static async Task<int> RunAsync(
        OwnDatabase database,
        Release release,
        string? textsFolder,
        string seedsFolder,
        CancellationToken cancel
    )
    {
        Terminal.Print((await Loading.ReleaseAsync(database, release, cancel)).Message);
        if (textsFolder is not null)
            Terminal.Print(TextsSummary.Loaded(await Loading.TextsAsync(database, textsFolder, seedsFolder, cancel)));
        return Exit.Done;
    }
}
