using System.CommandLine;
using Indicators.Api;
using Indicators.Import;
using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Sets up everything and serves.</summary>
internal sealed class UpCommand : CliCommand
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "Port on 127.0.0.1; 0 chooses a free one",
        HelpName = "N",
        DefaultValueFactory = _ => 8080,
    };

    private readonly Option<string?> _data = CommonOptions.Data();
    private readonly Option<string?> _texts = CommonOptions.Texts();
    private readonly Option<string?> _seeds = CommonOptions.Seeds();

    public UpCommand()
        : base("up", "Set up everything, and serve the API and the explorer")
    {
        _port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 0 or > 65535))
                result.AddError($"--port must be a number from 0 to 65535, not '{result.Tokens[0].Value}'");
        });
        foreach (var option in new Option[] { _port, _data, _texts, _seeds })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override string Remarks =>
        """
            Finds or installs PostgreSQL and starts a private one (unless INDICATORS_DB names a database), migrates it, imports the seeds
            as a release and the texts if they are available, and serves. Prints one line to standard output when it is ready, with the
            address. Progress goes to standard error. Ctrl-C or SIGTERM stops everything that 'up' started; the next start finds the data
            again. If the seeds have a problem, 'up' imports and serves nothing.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("up", "serve on http://127.0.0.1:8080"),
            ("up --port 9000 --data /var/lib/indicators", "serve on another port, with the database in that folder"),
            ("up --texts ~/texts", "also show the sentences, from the texts in that folder"),
        ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var number = parsed.GetValue(_port);
        var textsFolder = CommonOptions.TextsFolder(parsed, _texts);
        var seedsFolder = CommonOptions.SeedsFolder(parsed, _seeds);
        FreePort.Require(number);
        ApiServer.CheckSettings();
        Terminal.Progress("checking the seeds");
        var release = CheckedSeeds.Read(seedsFolder, "nothing is imported or served ('indicators serve' still serves an earlier release)");

        await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
        await database.MigrateAsync(cancel);
        var imported = await Loading.ReleaseAsync(database, release, cancel);
        if (imported.ServesAnother)
            Terminal.Error(imported.Message);
        else
            Terminal.Progress(imported.Message);
        if (textsFolder is null)
            Terminal.Progress("no texts found: serving figures without their sentences (name the folder with --texts or INDICATORS_TEXTS)");
        else
            Terminal.Progress(TextsSummary.Loaded(await Loading.TextsAsync(database, textsFolder, seedsFolder, cancel)));
        Terminal.Progress("writing the database to disk");
        await database.CheckpointAsync(cancel);
        Terminal.Progress("starting the server");
        database.KeepRunning();
        return await Serving.RunAsync(
            database.ReaderString,
            [$"http://127.0.0.1:{number}"],
            database.DataFolder,
            SeedsReader.ReadWords(seedsFolder),
            cancel
        );
    }
}
