using System.CommandLine;
using System.Globalization;

namespace Indicators.Cli;

/// <summary>Asks a server whether it is ready: the health check of container images, which have no HTTP client.</summary>
internal sealed class HealthCommand : CliCommand
{
    private readonly Option<string> _url = new("--url")
    {
        Description = "Address of the server",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://127.0.0.1:8080",
    };

    public HealthCommand()
        : base("health", "Check whether a running server is ready")
    {
        _url.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token, ..]
                && !(Uri.TryCreate(token.Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            )
                result.AddError($"--url must be an address such as http://127.0.0.1:8080, not '{token.Value}'");
        });
        Options.Add(_url);
        SetAction(RunAsync);
    }

    public override string Remarks => "The exit code is 0 if the server is ready, and 3 if it is not or does not answer within 4 seconds.";

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("health", "check http://127.0.0.1:8080"), ("health --url http://127.0.0.1:9000", "check the server on port 9000")];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var server = parsed.GetValue(_url)!;
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var answer = await client.GetAsync(new Uri(new Uri(server), "/health/ready"), cancel);
            if (!answer.IsSuccessStatusCode)
                throw CommandFailure.Environment(
                    $"{server} is not ready: /health/ready returns {((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)}"
                );
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            throw CommandFailure.Environment($"{server} does not answer: {e.Message}; start it, or name its address with --url");
        }

        Terminal.Print($"{server} is ready");
        return Exit.Done;
    }
}
