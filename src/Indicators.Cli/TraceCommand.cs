using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Indicators.Api;
using Indicators.Database;
using Indicators.Seeds;
using Microsoft.Extensions.Logging;

namespace Indicators.Cli;

/// <summary>Traces a text with the API, and prints the answer.</summary>
internal sealed class TraceCommand : CliCommand
{
    private readonly Argument<string> _text = new("TEXT") { Description = "A number, a claim or a sentence" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the JSON of the API" };
    private readonly Option<string?> _data = CommonOptions.Data();

    private readonly Option<int> _limit = new("--limit")
    {
        Description = "Maximum number of matches, 1 to 100",
        HelpName = "N",
        DefaultValueFactory = _ => 5,
    };

    public TraceCommand()
        : base("trace", "Trace a number or a sentence to the figures it may come from")
    {
        _limit.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && (!int.TryParse(token.Value, out var number) || number is < 1 or > 100))
                result.AddError($"--limit must be a number from 1 to 100, not '{token.Value}'");
        });
        Arguments.Add(_text);
        foreach (var option in new Option[] { _json, _limit, _data })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override string Remarks =>
        """
            Uses the database that INDICATORS_DB names, or else the private one. While 'up' or 'serve' runs on the private one, asks that
            server. Shows sentences if the texts are loaded. The exit code is 0 even if there is no match; the answer then says so.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("trace \"Bishkek owes Beijing four billion dollars\"", "list the figures it may come from"),
            ("trace 27.8% --json --limit 1", "print the likeliest one as JSON"),
        ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var folder = parsed.GetValue(_data) ?? ProjectFolder.Data;
        var answer =
            string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable(DatabaseConnection.Variable))
            && ServerAddress.Find(folder) is { } running
                ? await AskAsync(running, parsed, cancel)
                : await AskOwnAsync(parsed, cancel);
        foreach (
            var line in parsed.GetValue(_json)
                ? [answer.ToJsonString(TraceListing.Json)]
                : TraceListing.Lines(answer, !Console.IsOutputRedirected)
        )
            Terminal.Print(line);
        return Exit.Done;
    }

    /// <summary>Starts a server for one request, so that the API alone decides the answer.</summary>
    private async Task<JsonNode> AskOwnAsync(ParseResult parsed, CancellationToken cancel)
    {
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
        return await AskAsync(new Uri(server.Urls.First()), parsed, cancel);
    }

    private async Task<JsonNode> AskAsync(Uri server, ParseResult parsed, CancellationToken cancel)
    {
        using var client = new HttpClient { BaseAddress = server, Timeout = TimeSpan.FromSeconds(40) };
        HttpResponseMessage answer;
        try
        {
            answer = await client.PostAsJsonAsync($"/v1/trace?limit={parsed.GetValue(_limit)}", new { q = parsed.GetValue(_text) }, cancel);
        }
        catch (HttpRequestException e)
        {
            throw CommandFailure.Environment(
                $"{server} does not answer: {e.Message}; stop the command that serves there, or start it again"
            );
        }

        using (answer)
            return await ServerAnswer.ReadAsync(answer, cancel);
    }
}
