using System.CommandLine;
using Indicators.Api;
using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Serves the database without changing it.</summary>
internal sealed class ServeCommand : CliCommand
{
    private const string DefaultUrl = "http://127.0.0.1:8080";

    private readonly Option<string?> _urls = new("--urls")
    {
        Description = $"Addresses to listen on, separated by ';' [default: ASPNETCORE_URLS, or {DefaultUrl}]",
        HelpName = "URLS",
    };

    private readonly Option<string?> _data = CommonOptions.Data();

    public ServeCommand()
        : base("serve", "Serve the API and the explorer from the database as it is")
    {
        _urls.Validators.Add(result =>
        {
            foreach (var url in Split(result.Tokens is [var token, ..] ? token.Value : null).Where(url => !IsHttp(url)))
                result.AddError($"--urls must be addresses such as {DefaultUrl}, not '{url}'");
        });
        Options.Add(_urls);
        Options.Add(_data);
        SetAction(RunAsync);
    }

    public override string Remarks =>
        """
            Migrates and imports nothing. The rights of the reader on INDICATORS_DB are enough. Prints one line to standard output when it
            is ready. Ctrl-C or SIGTERM stops the server.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("serve", "serve on http://127.0.0.1:8080"), ("serve --urls http://0.0.0.0:80", "serve on all addresses of this machine")];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var named = Split(parsed.GetValue(_urls));
        var listen =
            named.Length > 0 ? named
            : string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("ASPNETCORE_URLS")) ? [DefaultUrl]
            : null;
        ApiServer.CheckSettings();
        await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
        database.KeepRunning();
        return await Serving.RunAsync(
            database.ReaderString,
            listen,
            database.DataFolder,
            SeedsReader.ReadWords(ProjectFolder.Seeds),
            cancel
        );
    }

    private static string[] Split(string? text) =>
        text?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Hosts may be wildcards (<c>http://*:80</c>), which <see cref="Uri"/> rejects.</summary>
    private static bool IsHttp(string url)
    {
        var named = url.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
    }
}
