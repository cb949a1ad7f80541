using System.Diagnostics;
using Indicators.Import;

namespace Indicators.Database.Tests.Import;

/// <summary>
/// An import in a process of its own (this assembly, run as a program) that stops at a step and waits there for its death by kill -9.
/// </summary>
internal sealed class DyingImport : IDisposable
{
    private readonly Process process;

    private DyingImport(Process process) => this.process = process;

    /// <summary>Starts to import release 2026.2 and returns when the import has come to the step.</summary>
    public static async Task<DyingImport> StartAsync(string connection, string step)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DyingImport).Assembly.Location, step])
        {
            RedirectStandardOutput = true,
            Environment = { [DatabaseConnection.Variable] = connection },
        };
        var import = new DyingImport(Process.Start(start)!);
        var line = await import.process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.StartsWith(step, line, StringComparison.Ordinal);
        return import;
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        Assert.Equal(128 + 9, process.ExitCode);
    }

    public void Dispose() => process.Dispose();

    private static async Task Main(string[] arguments)
    {
        var step = arguments[0];
        await using var owner = DatabaseConnection.Owner(Environment.GetEnvironmentVariable(DatabaseConnection.Variable)!);
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
