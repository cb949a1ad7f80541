using Indicators.Cluster;
using Indicators.Database;

namespace Indicators.Torture.Kill;

/// <summary>Kills importers at random moments. After each, the database must hold exactly the whole releases that committed.</summary>
internal static class KillRun
{
    public static async Task<string> RunAsync(int times, int seed, Action<string> progress, CancellationToken cancel)
    {
        await using var cluster = await ThrowAwayCluster.StartAsync(cancel: cancel);
        var random = new Random(seed);
        var (killed, finished, faults) = (0, 0, new List<string>());
        string? whole = null;
        for (var i = 0; i < times; i++)
        {
            var database = await cluster.CreateDatabaseAsync(await MigratedAsync(cluster), cancel);
            using var importer = BuiltCommand.Start(database.Owner, "import");
            // The first one runs to its end, to know what it leaves.
            var longest = i == 0 ? TimeSpan.FromMinutes(2) : TimeSpan.FromMilliseconds(random.Next(50, 3500));
            var isKilled = await importer.KillAfterAsync(longest, cancel);
            await using var owner = DatabaseConnection.Owner(database.Owner);
            var found = await Content.OfAsync(owner, cancel);
            whole ??= found;
            if (found != whole && found != Content.Empty)
                faults.Add($"round {i}: {found}, and a whole release is {whole}");
            if (isKilled && found == Content.Empty)
                killed++;
            else
                finished++;
            await owner.DisposeAsync();
            await cluster.DropDatabaseAsync(database, CancellationToken.None);
            if (i % 10 == 9)
                progress($"{i + 1} of {times} importers killed");
        }

        return $"{times} importers: {killed} killed before their commit and nothing left, {finished} whole; {faults.Count} faults"
            + string.Concat(faults.Select(fault => $"\n- {fault}"));
    }

    public static Task<string> MigratedAsync(ThrowAwayCluster cluster) =>
        cluster.TemplateAsync(
            "migrated",
            async empty =>
            {
                await using var owner = DatabaseConnection.Owner(empty.Owner);
                await new MigrationRunner(owner, Path.Combine(Project.Folder, "migrations")).RunAsync();
            }
        );
}
