using System.CommandLine;
using Indicators.Api;
using Indicators.Database;
using Microsoft.Extensions.Logging;

namespace Indicators.Cli;

/// <summary>Serves assistants that start the server themselves.</summary>
internal sealed class McpCommand : CliCommand
{
    private readonly Option<string?> _data = CommonOptions.Data();

    private readonly Option<string?> _url = new("--url")
    {
        Description = "Address that links in answers begin with; the setting PublicUrl, or else http://127.0.0.1:8080, if left out",
        HelpName = "URL",
    };

    public McpCommand()
        : base("mcp", "Serve assistants over the Model Context Protocol, on standard input and output")
    {
        _url.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token, ..]
                && !(Uri.TryCreate(token.Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            )
                result.AddError($"--url must be an address such as http://127.0.0.1:8080, not '{token.Value}'");
        });
        Options.Add(_data);
        Options.Add(_url);
        SetAction(RunAsync);
    }

    public override string Remarks =>
        """
            For assistants such as Claude Desktop or VS Code, which start the command and talk to it; see docs/mcp.md. Over HTTP, the same
            server is at /mcp while 'up' or 'serve' runs. Reads the database that INDICATORS_DB names, or else the private one that 'up'
            made, and changes nothing. Messages for people go to standard error.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("mcp", "serve the assistant that started the command"),
            ("mcp --url https://indicators.example.org", "begin links with that address"),
        ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var own = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
        await using var reader = DatabaseConnection.Reader(own.ReaderString);
        await StdioServer.RunAsync(
            new ApiOptions
            {
                Database = reader,
                PublicAddress = parsed.GetValue(_url) is { } url ? new Uri(url) : null,
                LogLevel = LogLevel.None,
            },
            cancel
        );
        return Exit.Done;
    }
}
