using System.Diagnostics;
using Indicators.Cluster;
using Indicators.Database;
using Npgsql;

namespace Indicators.Torture.Kill;

/// <summary>Kills importers at random moments. After each, the database must hold exactly the whole releases that committed.</summary>
internal static class KillRun
{
    private static readonly string[] Tables = ["observation", "series", "document", "anchor", "indicator", "area"];

    public static async Task<string> RunAsync(int times, int seed, Action<string> progress, CancellationToken cancel)
    {
        await using var cluster = await ThrowAwayCluster.StartAsync(cancel: cancel);
        var random = new Random(seed);
        var (killed, finished, faults) = (0, 0, new List<string>());
        string? whole = null;
        for (var i = 0; i < times; i++)
        {
            var database = await cluster.CreateDatabaseAsync(await MigratedAsync(cluster), cancel);
            var importer = Start(database.Owner);
            // The first ones run to their end, to know how long that is and what they leave.
            var longest = i == 0 ? TimeSpan.FromMinutes(2) : TimeSpan.FromMilliseconds(random.Next(50, 3500));
            using (var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel))
            {
                patience.CancelAfter(longest);
                await importer.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            var isKilled = !importer.HasExited;
            if (isKilled)
                importer.Kill(entireProcessTree: true);
            await importer.WaitForExitAsync(cancel);
            await using var owner = DatabaseConnection.Owner(database.Owner);
            var found = await ContentAsync(owner, cancel);
            whole ??= found;
            if (found != whole && found != Empty)
                faults.Add($"round {i}: {found}, and a whole release is {whole}");
            if (isKilled && found == Empty)
                killed++;
            else
                finished++;
            importer.Dispose();
            await owner.DisposeAsync();
            await cluster.DropDatabaseAsync(database, CancellationToken.None);
            if (i % 10 == 9)
                progress($"{i + 1} of {times} importers killed");
        }

        if (killed == 0 && times > 1)
            faults.Add("no importer was killed before its commit, so nothing is shown");
        return $"{times} importers: {killed} killed before their commit and nothing left, {finished} whole; {faults.Count} faults"
            + string.Concat(faults.Select(fault => $"\n- {fault}"));
    }

    private static string Empty => string.Join(' ', Tables.Select(table => $"{table}=0")) + " served=";

    private static async Task<string> ContentAsync(NpgsqlDataSource owner, CancellationToken cancel)
    {
        var counts = string.Join(" || ' ' || ", Tables.Select(table => $"'{table}=' || (select count(*) from indicators.{table})"));
        // The killed importer's session may take a moment to be gone; what it has not committed is invisible all the same.
        await using var command = owner.CreateCommand(
            $"""
            select {counts} || ' served=' || coalesce((
              select r.content_hash from indicators.current_release join indicators.release r using (release_id)), '')
            """
        );
        return (string)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static Process Start(string owner)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(Project.Folder, "artifacts/bin/Indicators.Cli/release/Indicators.Cli.dll"), "import"]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[DatabaseConnection.Variable] = owner;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static Task<string> MigratedAsync(ThrowAwayCluster cluster) =>
        cluster.TemplateAsync(
            "migrated",
            async empty =>
            {
                await using var owner = DatabaseConnection.Owner(empty.Owner);
                await new MigrationRunner(owner, Path.Combine(Project.Folder, "migrations")).RunAsync();
            }
        );
}
