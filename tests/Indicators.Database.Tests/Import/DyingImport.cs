using System.Diagnostics;
using Indicators.Import;

namespace Indicators.Database.Tests.Import;

/// <summary>
/// An import, or a migration, in a process of its own (this assembly, run as a program) that stops at a step and waits there for its death by kill -9.
/// </summary>
internal sealed class DyingImport : IDisposable
{
    private readonly Process _process;

    private DyingImport(Process process) => _process = process;

    /// <summary>Starts to import release 2026.2 and returns when the import has come to the step.</summary>
    public static Task<DyingImport> StartAsync(string connection, string step) => StartAsync(connection, step, [step]);

    /// <summary>Starts to migrate and returns when the first file is applied.</summary>
    public static Task<DyingImport> MigrationAsync(string connection, string folder) =>
        StartAsync(connection, "applying migration", ["migration", folder]);

    private static async Task<DyingImport> StartAsync(string connection, string step, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DyingImport).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            Environment = { [DatabaseConnection.Variable] = connection },
        };
        var import = new DyingImport(Process.Start(start)!);
        var line = await import._process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.StartsWith(step, line, StringComparison.Ordinal);
        return import;
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        Assert.Equal(128 + 9, _process.ExitCode);
    }

    public void Dispose() => _process.Dispose();

    private static async Task Main(string[] arguments)
    {
        var step = arguments[0];
        await using var owner = DatabaseConnection.Owner(Environment.GetEnvironmentVariable(DatabaseConnection.Variable)!);
        if (arguments is ["migration", var folder])
        {
            await new MigrationRunner(owner, folder, Console.WriteLine).RunAsync();
            return;
        }

        await new ReleaseImport(owner) { Report = StopAtStep }.RunAsync(SmallRelease.Of("2026.2"));

        void StopAtStep(string line)
        {
            if (!line.StartsWith(step, StringComparison.Ordinal))
                return;
            Console.WriteLine(line);
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
