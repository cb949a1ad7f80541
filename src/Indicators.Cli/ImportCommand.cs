using System.CommandLine;
using Indicators.Model;

namespace Indicators.Cli;

/// <summary>Imports the seeds as a release, and the texts where they are at hand.</summary>
internal sealed class ImportCommand : CliCommand
{
    private readonly Option<string?> _seeds = CommonOptions.Seeds();
    private readonly Option<string?> _texts = CommonOptions.Texts();
    private readonly Option<string?> _data = CommonOptions.Data();

    public ImportCommand()
        : base("import", "Import the seeds as a release, and the texts where they are at hand")
    {
        foreach (var option in new Option[] { _seeds, _texts, _data })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override string Remarks =>
        """
            The seeds are checked first; with any problem, nothing is imported. The import is one transaction: until it ends, and if it fails,
            the release before is served. A version that is there with the same content is left as it is, with other content refused, unless
            it ends in -draft: a draft is replaced.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("import", "import seeds/"), ("import --seeds /tmp/seeds --texts /srv/texts", "import other seeds, and the texts of that folder")];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var textsFolder = CommonOptions.TextsFolder(parsed, _texts);
        var release = CheckedSeeds.Read(CommonOptions.SeedsFolder(parsed, _seeds), "nothing was imported");
        await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
        return await RunAsync(database, release, textsFolder, cancel);
    }

    /// <summary>Imports, and says so.</summary>
    internal static async Task<int> RunAsync(OwnDatabase database, Release release, string? textsFolder, CancellationToken cancel)
    {
        Terminal.Say((await Loading.ReleaseAsync(database, release, cancel)).Message);
        if (textsFolder is not null)
            Terminal.Say(Loading.Told(await Loading.TextsAsync(database, textsFolder, cancel)));
        return Exit.Done;
    }
}
