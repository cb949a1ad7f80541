using System.Diagnostics;
using Indicators.Import;

namespace Indicators.Database.Tests.Import;

/// <summary>
/// An import in a process of its own (this assembly, run as a program) that stops at a step and waits there for its death by kill -9.
/// </summary>
internal sealed class DyingImport : IDisposable
{
    private readonly Process _process;

    private DyingImport(Process process) => _process = process;

    /// <summary>Starts to import release 2026.2 and returns when the import has come to the step.</summary>
    public static async Task<DyingImport> StartAsync(string connection, string step)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DyingImport).Assembly.Location, step])
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
