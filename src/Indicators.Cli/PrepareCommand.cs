using System.CommandLine;

namespace Indicators.Cli;

/// <summary>Migrates and imports: the step of a deployment before <c>serve</c>.</summary>
internal sealed class PrepareCommand : CliCommand
{
    private readonly Option<string?> _seeds = CommonOptions.Seeds();
    private readonly Option<string?> _texts = CommonOptions.Texts();
    private readonly Option<string?> _data = CommonOptions.Data();

    public PrepareCommand()
        : base("prepare", "Migrate and import in one step, before 'serve' in a deployment")
    {
        foreach (var option in new Option[] { _seeds, _texts, _data })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("prepare", "bring INDICATORS_DB to this version's schema and release")];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var textsFolder = CommonOptions.TextsFolder(parsed, _texts);
        var seedsFolder = CommonOptions.SeedsFolder(parsed, _seeds);
        var release = CheckedSeeds.Read(seedsFolder, "nothing was migrated or imported");
        await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
        Terminal.Print(MigrateCommand.Describe(await database.MigrateAsync(cancel)));
        return await ImportCommand.RunAsync(database, release, textsFolder, seedsFolder, cancel);
    }
}
