using Indicators.Cluster;
using Indicators.Database;
using Indicators.Testing;
using Indicators.Torture.Kill;

namespace Indicators.Torture.Faults;

/// <summary>
/// Faults at random moments of an import or a migration. After each, the database must hold nothing or everything, and the same work done
/// again must succeed.
/// </summary>
internal sealed class FaultsRun(int times, Random random, Action<string> progress)
{
    private readonly List<string> _faults = [];
    private string _whole = "";

    public int Faults => _faults.Count;

    public async Task<string> RunAsync(CancellationToken cancel)
    {
        await using var cluster = await ThrowAwayCluster.StartAsync(cancel: cancel);
        _whole = await WholeAsync(cluster, cancel);
        var lines = new List<string>
        {
            await RepeatAsync("two importers, the first killed", () => TwoImportersAsync(cluster, cancel)),
            await RepeatAsync("a migration killed", () => MigrationAsync(cluster, cancel)),
        };
        await using (var server = await ScratchServer.StartAsync())
            lines.Add(await RepeatAsync("the database killed and restarted during an import", () => RestartAsync(server, cancel)));
        if (ScratchServer.NoDisk is { } reason)
        {
            lines.Add($"| a full disk during an import | skipped: {reason} | |");
        }
        else
        {
            await using var server = await ScratchServer.StartAsync(diskMegabytes: 200);
            lines.Add(await RepeatAsync("a full disk during an import", () => FullDiskAsync(server, cancel)));
        }

        var up = new UpFaults(times, progress, Expect);
        lines.Add(await OnceAsync("PostgreSQL killed under `up`", () => up.KilledAsync(isWhole: true, cancel)));
        lines.Add(await OnceAsync("a session of PostgreSQL killed under `up`", () => up.KilledAsync(isWhole: false, cancel)));
        var noDisk = ScratchServer.NoDisk is { } missing ? $"skipped: {missing}" : null;
        lines.Add(await OnceAsync("`up` and `serve` started on a full disk", () => up.StartedOnFullDiskAsync(cancel), noDisk));
        lines.Add(await OnceAsync("the disk fills under `up`, and PostgreSQL ends", () => up.FilledAsync(cancel), noDisk));

        return $"| fault | what it hit | faults found |\n| --- | --- | --- |\n{string.Join('\n', lines)}"
            + string.Concat(_faults.Select(fault => $"\n- {fault}"));
    }

    /// <summary>Runs one kind of fault again and again, and counts what it found.</summary>
    private async Task<string> RepeatAsync(string what, Func<Task<string>> once)
    {
        var (found, before) = (new SortedDictionary<string, int>(StringComparer.Ordinal), _faults.Count);
        for (var i = 0; i < times; i++)
        {
            var hit = await once();
            found[hit] = found.GetValueOrDefault(hit) + 1;
            progress($"{what}: {i + 1} of {times}, {hit}");
        }

        return $"| {what} | {string.Join(", ", found.Select(one => $"{one.Value} × {one.Key}"))} | {_faults.Count - before} |";
    }

    private async Task<string> OnceAsync(string what, Func<Task<string>> run, string? skipped = null)
    {
        var before = _faults.Count;
        var found = skipped ?? await run();
        return $"| {what} | {found} | {(skipped is null ? _faults.Count - before : "")} |";
    }

    private TimeSpan Moment => TimeSpan.FromMilliseconds(random.Next(300, 4000));

    private async Task<string> TwoImportersAsync(ThrowAwayCluster cluster, CancellationToken cancel)
    {
        var database = await cluster.CreateDatabaseAsync(await KillRun.MigratedAsync(cluster), cancel);
        using var first = BuiltCommand.Start(database.Owner, "import");
        using var second = BuiltCommand.Start(database.Owner, "import");
        var isKilled = await first.KillAfterAsync(Moment, cancel);
        await second.WaitForExitAsync(cancel);
        Expect(second.ExitCode == 0, $"the second importer ended with {second.ExitCode}");
        await ExpectWholeAsync(database.Owner, cancel);
        await cluster.DropDatabaseAsync(database, CancellationToken.None);
        return isKilled ? "killed" : "too late";
    }

    private async Task<string> MigrationAsync(ThrowAwayCluster cluster, CancellationToken cancel)
    {
        var database = await cluster.CreateDatabaseAsync(cancel: cancel);
        using var migration = BuiltCommand.Start(database.Owner, "migrate");
        var isKilled = await migration.KillAfterAsync(Moment / 3, cancel);
        Expect(await BuiltCommand.RunAsync(database.Owner, cancel, "migrate") == 0, "the second migration failed");
        Expect(await BuiltCommand.RunAsync(database.Owner, cancel, "import") == 0, "the import after it failed");
        await ExpectWholeAsync(database.Owner, cancel);
        await cluster.DropDatabaseAsync(database, CancellationToken.None);
        return isKilled ? "killed" : "too late";
    }

    private async Task<string> RestartAsync(ScratchServer server, CancellationToken cancel)
    {
        var owner = await FreshAsync(server);
        using var importer = BuiltCommand.Start(owner, "import");
        await Task.Delay(Moment, cancel);
        var wasRunning = !importer.HasExited;
        await server.CrashAsync();
        await importer.WaitForExitAsync(cancel);
        Expect(importer.ExitCode is 0 or 3, $"the importer ended with {importer.ExitCode}");
        var hit = await ExpectWholeOrNothingAsync(owner, cancel);
        Expect(await BuiltCommand.RunAsync(owner, cancel, "import") == 0, "the import after it failed");
        await ExpectWholeAsync(owner, cancel);
        return wasRunning ? hit : "too late";
    }

    private async Task<string> FullDiskAsync(ScratchServer server, CancellationToken cancel)
    {
        var owner = await FreshAsync(server);
        using var importer = BuiltCommand.Start(owner, "import");
        await Task.Delay(Moment, cancel);
        server.FillDisk(leaveKilobytes: random.Next(0, 512));
        await importer.WaitForExitAsync(cancel);
        Expect(importer.ExitCode is 0 or 3, $"the importer ended with {importer.ExitCode}");
        server.FreeDisk();
        // A server that could not write its journal has stopped.
        if (!server.IsRunning)
            await server.StartAgainAsync();
        await server.ReadyAsync();
        var hit = await ExpectWholeOrNothingAsync(owner, cancel);
        Expect(await BuiltCommand.RunAsync(owner, cancel, "import") == 0, "the import after it failed");
        await ExpectWholeAsync(owner, cancel);
        return hit;
    }

    /// <summary>A migrated database, in place of the last one.</summary>
    private static async Task<string> FreshAsync(ScratchServer server)
    {
        await server.AskAsync("drop database if exists indicators with (force)");
        await server.AskAsync("create database indicators");
        var owner = server.Connection(ScratchServer.Superuser, null, "indicators");
        await using var source = DatabaseConnection.Owner(owner);
        await new MigrationRunner(source, Path.Combine(Project.Folder, "migrations")).RunAsync();
        return owner;
    }

    private static async Task<string> WholeAsync(ThrowAwayCluster cluster, CancellationToken cancel)
    {
        var database = await cluster.CreateDatabaseAsync(await KillRun.MigratedAsync(cluster), cancel);
        if (await BuiltCommand.RunAsync(database.Owner, cancel, "import") is not 0 and var code)
            throw new InvalidOperationException($"an import without any fault ended with {code}");
        await using var owner = DatabaseConnection.Owner(database.Owner);
        return await Content.OfAsync(owner, cancel);
    }

    private async Task<string> ExpectWholeOrNothingAsync(string connection, CancellationToken cancel)
    {
        await using var owner = DatabaseConnection.Owner(connection + ";Pooling=false");
        var found = await Content.OfAsync(owner, cancel);
        Expect(found == _whole || found == Content.Empty, $"{found}, and a whole release is {_whole}");
        return found == Content.Empty ? "nothing left" : "whole";
    }

    private async Task ExpectWholeAsync(string connection, CancellationToken cancel)
    {
        await using var owner = DatabaseConnection.Owner(connection + ";Pooling=false");
        var found = await Content.OfAsync(owner, cancel);
        Expect(found == _whole, $"{found}, and a whole release is {_whole}");
    }

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
            _faults.Add(otherwise);
    }
}
