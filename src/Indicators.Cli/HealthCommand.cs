using System.CommandLine;
using System.Globalization;

namespace Indicators.Cli;

/// <summary>Asks a server whether it is ready, for health checks of containers, whose images have no HTTP client.</summary>
internal sealed class HealthCommand : CliCommand
{
    private readonly Option<string> _url = new("--url")
    {
        Description = "Where the server is",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://127.0.0.1:8080",
    };

    public HealthCommand()
        : base("health", "Ask a running server whether it is ready")
    {
        _url.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token, ..]
                && !(Uri.TryCreate(token.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            )
                result.AddError($"--url takes an address such as http://127.0.0.1:8080, not '{token.Value}'");
        });
        Options.Add(_url);
        SetAction(RunAsync);
    }

    public override string Remarks => "Exit code 0 if it is ready, 3 if it is not, or does not answer within 4 seconds.";

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("health --url http://127.0.0.1:9000", "ask the server on port 9000")];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var server = parsed.GetValue(_url)!;
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var answer = await client.GetAsync(new Uri(new Uri(server), "/health/ready"), cancel);
            if (!answer.IsSuccessStatusCode)
                throw CommandFailure.Environment(
                    $"{server} is not ready: it answers {((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)}"
                );
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            throw CommandFailure.Environment($"{server} does not answer: {e.Message}");
        }

        Terminal.Say($"{server} is ready");
        return Exit.Done;
    }
}
