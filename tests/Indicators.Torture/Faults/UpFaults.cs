using System.Diagnostics;
using System.Globalization;
using System.Net;
using Indicators.Testing;

namespace Indicators.Torture.Faults;

/// <summary>Faults of the private database of a running <c>up</c>: it is killed, one of its sessions is killed, its disk fills.</summary>
internal sealed class UpFaults(int times, Action<string> progress, Action<bool, string> expect)
{
    /// <summary>The longest time from a database that accepts connections to the first answer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>The same after a disk has room again; a server that cannot start is tried again after up to 30 s.</summary>
    private static readonly TimeSpan RecoveryOfDisk = TimeSpan.FromSeconds(35);

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    private static readonly int[] Left = [0, 64, 1024, 17_000];

    public async Task<string> KilledAsync(bool isWhole, CancellationToken cancel)
    {
        var what = isWhole ? "PostgreSQL killed under `up`" : "a session of PostgreSQL killed under `up`";
        var folder = SmallDisk.Folder();
        var (took, since, starved) = (new List<double>(), new List<double>(), 0);
        try
        {
            for (var i = 0; i < times; i++)
            {
                // A server that is killed again soon after its start is started later, so each has an `up` of its own.
                await using var up = await RunningUp.StartAsync("up", folder, cancel);
                expect(up.ExitCode is null, $"{what}: up ended with {up.ExitCode}: {up.Errors}");
                expect(await up.AskAsync(cancel) == HttpStatusCode.OK, $"{what}: no answer before the kill");
                // The service is idle: what waits for a processor is other work.
                var idle = Starvation.Begin();
                await Task.Delay(Idle, cancel);
                var isBusy = idle.IsStarved;
                using (var victim = Process.GetProcessById(isWhole ? up.Postmaster : up.Session))
                    victim.Kill();
                var recovery = await up.UntilAnsweredAsync(TimeSpan.FromSeconds(60), cancel);
                expect(recovery.Wrong.Count == 0, $"{what}: statuses {string.Join(' ', recovery.Wrong.Cast<int>())}");
                var isSlow = !(recovery.SinceDatabase <= Longest);
                expect(recovery.Took is not null, $"{what}: no answer within a minute");
                expect(
                    !isSlow || isBusy,
                    $"{what}: no answer {recovery.SinceDatabase} after the database was back, on a machine with free processors"
                );
                starved += isSlow && isBusy ? 1 : 0;
                took.Add((recovery.Took ?? TimeSpan.FromSeconds(60)).TotalSeconds);
                since.Add((recovery.SinceDatabase ?? TimeSpan.FromSeconds(60)).TotalSeconds);
                progress($"{what}: {i + 1} of {times}, {took[^1]:0.00} s");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        took.Sort();
        var (median, longest) = (took[took.Count / 2], took[^1]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{took.Count} × first answer after {median:0.0} s (median), {longest:0.0} s at most; "
                + $"of these {since.Max():0.0} s with a database"
                + $"{(starved > 0 ? $"; {starved} of them above 2 s while other work held the processors" : "")}"
        );
    }

    /// <summary>Each start on a full disk must say so and end, or serve without any other failure than 503.</summary>
    public async Task<string> StartedOnFullDiskAsync(CancellationToken cancel)
    {
        var (ended, served) = (0, 0);
        await using var disk = await SmallDisk.MountAsync(megabytes: 400);
        await StartAsync("up", 0, "a first start");
        disk.Free();
        await StartAsync("up", null, "a start with room");
        foreach (var command in new[] { "up", "serve" })
        {
            foreach (var left in Left)
            {
                await StartAsync(command, left, $"{command} with {left} kB");
                disk.Free();
                await StartAsync(command, null, $"{command} after {left} kB");
            }
        }

        return $"{ended} × ends with exit code 3 and names the disk, {served} × serves";

        async Task StartAsync(string command, int? left, string what)
        {
            if (left is { } kilobytes)
                disk.Fill(kilobytes);
            await using var up = await RunningUp.StartAsync(command, disk.DataFolder, cancel);
            progress($"full disk: {what}: {(up.ExitCode is { } code ? $"exit code {code}: {up.Errors.Split('\n')[^1]}" : "serves")}");
            if (up.ExitCode is null)
            {
                var statuses = await AskManyAsync(up, cancel);
                expect(
                    statuses.All(status =>
                        status == HttpStatusCode.OK || (left is not null && status == HttpStatusCode.ServiceUnavailable)
                    ),
                    $"full disk, {what}: statuses {string.Join(' ', statuses.Cast<int>())}"
                );
                served += left is null ? 0 : 1;
                return;
            }

            ended++;
            expect(left is not null && up.ExitCode == 3, $"full disk, {what}: exit code {up.ExitCode}: {up.Errors}");
            expect(NamesDisk(up.Errors.Split('\n')[^1]), $"full disk, {what}: it says {up.Errors}");
        }
    }

    /// <summary>The disk fills while it serves, and then PostgreSQL dies: it cannot start before there is room.</summary>
    public async Task<string> FilledAsync(CancellationToken cancel)
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 400);
        await using var up = await RunningUp.StartAsync("up", disk.DataFolder, cancel);
        expect(up.ExitCode is null, $"filled disk: up ended with {up.ExitCode}: {up.Errors}");
        disk.Fill(0);
        var statuses = await AskManyAsync(up, cancel);
        expect(
            statuses.All(status => status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable),
            $"filled disk: statuses {string.Join(' ', statuses.Cast<int>())}"
        );
        var before = up.Errors.Length;
        using (var victim = Process.GetProcessById(up.Postmaster))
            victim.Kill();
        bool RunsAgain() => up.Errors[before..].Contains("PostgreSQL runs again", StringComparison.Ordinal);
        for (var i = 0; i < 300 && !RunsAgain() && !NamesDisk(up.Errors[before..]); i++)
            await Task.Delay(100, cancel);
        // It may start without writing anything.
        expect(RunsAgain() || NamesDisk(up.Errors[before..]), "filled disk: PostgreSQL does not run, and no line names the disk");
        statuses = await AskManyAsync(up, cancel);
        expect(
            statuses.All(status => status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable),
            $"filled disk after a kill: statuses {string.Join(' ', statuses.Cast<int>())}"
        );
        disk.Free();
        var recovery = await up.UntilAnsweredAsync(RecoveryOfDisk, cancel);
        expect(recovery.Wrong.Count == 0, $"filled disk: statuses {string.Join(' ', recovery.Wrong.Cast<int>())}");
        expect(recovery.Took is not null, $"filled disk: no answer within {RecoveryOfDisk}: {up.Errors}");
        progress($"full disk under up: answers again after {recovery.Took}");
        var restarted = RunsAgain() ? "PostgreSQL starts again" : "the log names the disk";
        return $"answers are 200 or 503, {restarted}, answers again once there is room";
    }

    private static bool NamesDisk(string said) =>
        said.Contains("is full", StringComparison.Ordinal)
        || said.Contains("No space left", StringComparison.Ordinal)
        || said.Contains("free space", StringComparison.Ordinal)
        || said.Contains("free disk space", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<HttpStatusCode>> AskManyAsync(RunningUp up, CancellationToken cancel)
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
            statuses.Add(await up.AskAsync(cancel));
        return statuses;
    }
}
