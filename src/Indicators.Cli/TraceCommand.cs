using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Indicators.Api;
using Indicators.Cli.Drafts;
using Indicators.Database;
using Indicators.Drafts.Reading;
using Indicators.Model;
using Indicators.Seeds;
using Microsoft.Extensions.Logging;

namespace Indicators.Cli;

/// <summary>Traces a text with the API, and prints the answer.</summary>
internal sealed class TraceCommand : CliCommand
{
    private static readonly string[] Reports = ["html", "json", "csv", "md"];

    private readonly Argument<string?> _text = new("TEXT")
    {
        Description = "A number, a claim or a sentence",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _file = new("--file")
    {
        Description = "Check every number of a draft: text, Markdown or HTML, up to 500 KiB; - is standard input",
        HelpName = "FILE",
    };

    private readonly Option<string?> _type = new("--type")
    {
        Description = "How the draft is written: text, markdown or html [default: by its extension]",
        HelpName = "TYPE",
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = "Print a report of the draft: html, json, csv or md",
        HelpName = "FORMAT",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the JSON of the API" };
    private readonly Option<string?> _data = CommonOptions.Data();

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "Maximum number of matches, 1 to 100",
        HelpName = "N",
        DefaultValueFactory = _ => 5,
    };

    public TraceCommand()
        : base("trace", "Trace a number, a sentence or a whole draft to the figures it may come from")
    {
        _limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && (!int.TryParse(token.Value, out var number) || number is < 1 or > 100))
                result.AddError($"--limit must be a number from 1 to 100, not '{token.Value}'");
        });
        _type.AcceptOnlyFromAmong([.. Codes.All<DraftFormat>()]);
        _format.AcceptOnlyFromAmong(Reports);
        Validators.Add(result =>
        {
            var (text, file) = (result.GetValue(_text), result.GetValue(_file));
            if (text is null == file is null)
                result.AddError("give either TEXT or --file FILE");
            else if (file is null && (result.GetValue(_format) ?? result.GetValue(_type)) is not null)
                result.AddError("--format and --type are for a draft: give --file FILE");
        });
        Arguments.Add(_text);
        foreach (var option in new Option[] { _file, _type, _format, _json, _limit, _data })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override string Remarks =>
        """
            Uses the database that INDICATORS_DB names, or else the private one. While 'up' or 'serve' runs on the private one, asks that
            server. Shows sentences if the texts are loaded. The exit code is 0 even if there is no match; the answer then says so.

            With --file, prints the draft with its numbers marked, and below each paragraph what the texts have on them: supported,
            rounded, hedged differently, goes beyond its source, differs, contradicted, no source here. Standard error shows a progress
            bar on a terminal. Reports go to standard output.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("trace \"Bishkek owes Beijing four billion dollars\"", "list the figures it may come from"),
            ("trace 27.8% --json --limit 1", "print the likeliest one as JSON"),
            ("trace --file draft.md", "check every number of a draft"),
            ("trace --file draft.md --format html > report.html", "write a report to keep or print"),
        ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        if (parsed.GetValue(_file) is { } file)
            return await CheckAsync(file, parsed, cancel);
        var answer = await OnServerAsync(server => AskAsync(server, parsed, cancel), parsed, cancel);
        foreach (
            var line in parsed.GetValue(_json)
                ? [answer.ToJsonString(TraceListing.Json)]
                : TraceListing.Lines(answer, !Console.IsOutputRedirected)
        )
            Terminal.Print(line);
        return Exit.Done;
    }

    private async Task<int> CheckAsync(string file, ParseResult parsed, CancellationToken cancel)
    {
        DraftFormat? type = Codes.TryParse<DraftFormat>(parsed.GetValue(_type), out var given) ? given : null;
        var draft = await DraftFile.ReadAsync(file, type, cancel);
        CheckedDraft answer;
        using (var bar = new ProgressBar())
            answer = await OnServerAsync(
                server => SentAsync(server, () => CheckedDraft.AskAsync(server, draft, bar.Report, cancel)),
                parsed,
                cancel
            );
        var format = parsed.GetValue(_format) ?? (parsed.GetValue(_json) ? "json" : null);
        if (format == "csv")
            Terminal.Print(CsvReport.Of(answer).TrimEnd());
        else if (format == "html")
            Terminal.Print(HtmlReport.Of(answer).TrimEnd());
        else if (format == "md")
            Terminal.Print(MarkdownReport.Of(answer).TrimEnd());
        else if (format == "json")
            Terminal.Print(answer.ToJson().ToJsonString(TraceListing.Json));
        else
            foreach (var line in DraftListing.Lines(answer, !Console.IsOutputRedirected))
                Terminal.Print(line);
        return Exit.Done;
    }

    /// <summary>Asks the server that runs on the data, or one started for this request, so that the API alone decides.</summary>
    private async Task<T> OnServerAsync<T>(Func<Uri, Task<T>> ask, ParseResult parsed, CancellationToken cancel)
    {
        var folder = parsed.GetValue(_data) ?? ProjectFolder.Data;
        if (
            string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable(DatabaseConnection.Variable))
            && ServerAddress.Find(folder) is { } running
        )
            return await ask(running);
        await using var own = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
        await using var reader = DatabaseConnection.Reader(own.ReaderString);
        await using var server = ApiServer.Build(
            new ApiOptions
            {
                Database = reader,
                Urls = ["http://127.0.0.1:0"],
                LogLevel = LogLevel.None,
                Words = SeedsReader.ReadWords(ProjectFolder.Seeds),
            }
        );
        Terminal.Progress("tracing");
        await server.StartAsync(cancel);
        return await ask(new Uri(server.Urls.First()));
    }

    private async Task<JsonNode> AskAsync(Uri server, ParseResult parsed, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromSeconds(40) };
        using var answer = await SentAsync(
            server,
            () => client.PostAsJsonAsync($"/v1/trace?limit={parsed.GetValue(_limit)}", new { q = parsed.GetValue(_text) }, cancel)
        );
        return await ServerAnswer.ReadAsync(answer, cancel);
    }

    private static async Task<T> SentAsync<T>(Uri server, Func<Task<T>> send)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException e)
        {
            throw CommandFailure.Environment(
                $"{server} does not answer: {e.Message}; stop the command that serves there, or start it again"
            );
        }
    }
}
