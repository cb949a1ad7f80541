using System.CommandLine;
using Indicators.Import;

namespace Indicators.Cli;

/// <summary>All the set-up, then the main job.</summary>
internal sealed class UpCommand : CliCommand
{
    private readonly Option<int> _port = new("--port")
    {
        Description = "Port on 127.0.0.1; 0 takes a free one",
        HelpName = "N",
        DefaultValueFactory = _ => 8080,
    };

    private readonly Option<string?> _data = CommonOptions.Data();
    private readonly Option<string?> _texts = CommonOptions.Texts();
    private readonly Option<string?> _seeds = CommonOptions.Seeds();

    public UpCommand()
        : base("up", "Set up everything and serve API and explorer")
    {
        _port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 0 or > 65535))
                result.AddError($"--port is a number from 0 to 65535, not '{result.Tokens[0].Value}'");
        });
        foreach (var option in new Option[] { _port, _data, _texts, _seeds })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override string Remarks =>
        """
            Finds or installs PostgreSQL and starts a private one (unless INDICATORS_DB names a database), migrates, imports the seeds as a
            release and the texts where they are at hand, and serves. One line on standard output says when it is ready, and where. Ctrl-C or
            SIGTERM stops everything that it started; the next start finds its data again. With a problem in the seeds nothing is imported
            and nothing served: it would be a release that is not the seeds'.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("up", "serve on http://127.0.0.1:8080"),
            ("up --port 9000 --data /var/lib/indicators", "serve elsewhere, and keep the database elsewhere"),
            ("up --texts ~/texts", "show the sentences too, from the texts in that folder"),
        ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var number = parsed.GetValue(_port);
        var textsFolder = CommonOptions.TextsFolder(parsed, _texts);
        var seedsFolder = CommonOptions.SeedsFolder(parsed, _seeds);
        FreePort.Require(number);
        Terminal.Progress("checking the seeds");
        var release = CheckedSeeds.Read(
            seedsFolder,
            "nothing was imported and nothing is served; a release that was imported before is untouched, and 'indicators serve' serves it"
        );

        await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
        await database.MigrateAsync(cancel);
        var imported = await Loading.ReleaseAsync(database, release, cancel);
        if (imported.ServesAnother)
            Terminal.Tell(imported.Message);
        else
            Terminal.Progress(imported.Message);
        if (textsFolder is null)
            Terminal.Progress("no texts are at hand (--texts, INDICATORS_TEXTS): figures are served without their sentences");
        else
            Terminal.Progress(Loading.Told(await Loading.TextsAsync(database, textsFolder, cancel)));
        return await Serving.RunAsync(database.ReaderString, [$"http://127.0.0.1:{number}"], database.DataFolder, cancel);
    }
}
