using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Indicators.Testing;

namespace Indicators.Cli.Tests;

/// <summary>One private cluster for the class, made by its first <c>up</c>.</summary>
public sealed class UpTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("indicators-up-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [DatabaseFact]
    public async Task It_serves_stops_and_finds_its_data_again()
    {
        string imported;
        await using (var first = await UpAsync("--texts", MadeUp.TextsFolder))
        {
            Assert.Matches(@"^Indicators is ready on http://127\.0\.0\.1:\d+$", first.FirstLine);
            await AssertTracedToItsSentenceAsync(first);
            imported = (await first.GetAsync("/v1/observations?limit=1")).GetProperty("total").ToString();
            await AssertPortIsTakenAsync(first.Url.Port);
            await AssertDataIsInUseAsync(first.ProcessId);

            var stopped = await first.SignalAsync("TERM");
            Assert.Equal((0, "", ""), (stopped.ExitCode, stopped.Output, stopped.Error));
            AssertNothingRuns();
        }

        // Without the texts at hand, those of the first start are still there.
        await using (var second = await UpAsync())
        {
            Assert.Equal(imported, (await second.GetAsync("/v1/observations?limit=1")).GetProperty("total").ToString());
            await AssertTracedToItsSentenceAsync(second);
            Assert.Equal(128 + 9, (await second.SignalAsync("KILL")).ExitCode);
        }

        await using var third = await UpAsync();
        await AssertTracedToItsSentenceAsync(third);
        Assert.Equal((0, ""), ((await third.SignalAsync("INT")).ExitCode, ""));
        AssertNothingRuns();
    }

    [DatabaseFact]
    public async Task A_folder_without_any_text_is_reported_in_one_line()
    {
        var empty = Directory.CreateTempSubdirectory("indicators-no-texts-").FullName;
        await using var up = await UpAsync("--texts", empty);

        var stopped = await up.SignalAsync("TERM");

        Assert.Equal([$"indicators: 0 of 3 texts found in {empty}; sentences are not shown"], stopped.ErrorLines);
        Directory.Delete(empty);
    }

    [DatabaseFact]
    public async Task Texts_that_changed_are_named_and_everything_else_is_served()
    {
        var texts = MadeUp.CopyOfTexts();
        await File.WriteAllTextAsync(Path.Combine(texts, "made-up-harbour.txt"), "Gone.\n");

        await using var up = await UpAsync("--texts", texts);
        var observation = await AnyOfAsync(up, "harbour-notes-honey");
        var provenance = await up.GetAsync($"/v1/observations/{observation}/provenance");

        Assert.Equal("changed", provenance.GetProperty("sentence").GetProperty("textStatus").GetString());
        await AssertTracedToItsSentenceAsync(up);
        var stopped = await up.SignalAsync("TERM");
        Assert.All(
            stopped.ErrorLines,
            line => Assert.Matches("^indicators: text made-up-harbour.txt lines [0-9-]+: the file is shorter than it was: ", line)
        );
        Assert.Equal(2, stopped.ErrorLines.Length);
        Directory.Delete(texts, recursive: true);
    }

    [DatabaseFact]
    public async Task It_serves_from_the_database_that_is_named_and_starts_none()
    {
        await using var database = new DisposableDatabase();
        await database.InitializeAsync();
        Dictionary<string, string> named = new() { ["INDICATORS_DB"] = database.OwnerConnectionString };

        string[] up =
        [
            "up",
            "--port",
            "0",
            "--data",
            Path.Combine(_data, "none"),
            "--seeds",
            MadeUp.SeedsFolder,
            "--texts",
            MadeUp.TextsFolder,
        ];
        await using (var running = await RunningIndicators.StartAsync(named, up))
            await AssertTracedToItsSentenceAsync(running);
        Assert.False(Directory.Exists(Path.Combine(_data, "none")));

        named["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        await using var serve = await RunningIndicators.StartAsync(named, "serve");
        await AssertTracedToItsSentenceAsync(serve);
        var second = await CommandLine.RunWithAsync(named, "serve", "--urls", serve.Url.ToString());
        CommandLine.AssertToldInOneLine(second, 3, "address already in use", "choose another address");
        Assert.Equal(0, (await CommandLine.RunAsync("health", "--url", serve.Url.ToString())).ExitCode);
        Assert.Equal(0, (await serve.SignalAsync("TERM")).ExitCode);
    }

    [Fact]
    public async Task An_address_that_is_not_this_machines_is_told_in_one_line() =>
        CommandLine.AssertToldInOneLine(
            await CommandLine.RunWithAsync(
                new() { ["INDICATORS_DB"] = "Host=127.0.0.1;Port=1;Username=x;Database=x" },
                "serve",
                "--urls",
                "http://203.0.113.7:8099"
            ),
            3,
            "cannot listen on http://203.0.113.7:8099",
            "choose an address of this machine"
        );

    [Fact]
    public async Task A_server_that_is_not_there_is_not_ready() =>
        CommandLine.AssertToldInOneLine(
            await CommandLine.RunAsync("health", "--url", "http://127.0.0.1:1"),
            3,
            "http://127.0.0.1:1 does not answer"
        );

    private Task<RunningIndicators> UpAsync(params string[] more) =>
        RunningIndicators.StartAsync([], ["up", "--port", "0", "--seeds", MadeUp.SeedsFolder, "--data", _data, .. more]);

    private static async Task<string> AnyOfAsync(RunningIndicators up, string document) =>
        (await up.GetAsync($"/v1/observations?document={document}&limit=1")).GetProperty("data")[0].GetProperty("id").GetString()!;

    private static async Task AssertTracedToItsSentenceAsync(RunningIndicators up)
    {
        var id = await AnyOfAsync(up, "ash-2023-honey");
        var printed = (await up.GetAsync($"/v1/observations/{id}")).GetProperty("printed").GetString()!;
        var sentence = (await up.GetAsync($"/v1/observations/{id}/provenance")).GetProperty("sentence");
        Assert.Contains(printed, sentence.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private async Task AssertPortIsTakenAsync(int port)
    {
        var other = Path.Combine(_data, "other");
        var outcome = await CommandLine.RunAsync(
            "up",
            "--port",
            port.ToString(CultureInfo.InvariantCulture),
            "--seeds",
            MadeUp.SeedsFolder,
            "--data",
            other
        );
        CommandLine.AssertToldInOneLine(outcome, 3, $"port {port} is taken", "--port");
        Assert.False(Directory.Exists(other));
    }

    private async Task AssertDataIsInUseAsync(int holder)
    {
        var outcome = await CommandLine.RunAsync("up", "--port", "0", "--seeds", MadeUp.SeedsFolder, "--data", _data);
        CommandLine.AssertToldInOneLine(outcome, 3, $"process {holder}", "--data");
        var import = await CommandLine.RunAsync("import", "--seeds", MadeUp.SeedsFolder, "--data", _data);
        CommandLine.AssertToldInOneLine(import, 3, $"process {holder}", "stop that process first", "--data");
    }

    /// <summary>The server's socket is gone, and with it the file that names its process.</summary>
    private void AssertNothingRuns() => Assert.Empty(Directory.EnumerateFiles(_data, "postmaster.pid", SearchOption.AllDirectories));

    private sealed class DisposableDatabase : TestDatabase, IAsyncDisposable
    {
        ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());
    }
}
