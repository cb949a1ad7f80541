using System.Diagnostics;
using Indicators.Testing;

namespace Indicators.Cli.Tests.Operations;

/// <summary>The files that an operator installs.</summary>
public sealed class InstalledFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicators-installed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_unit_is_one_that_systemd_accepts()
    {
        var unit = await ReadAsync("indicators.service");
        Assert.Contains("ExecStart=/opt/indicators/app/Indicators.Cli serve ", unit, StringComparison.Ordinal);
        if (!File.Exists("/usr/bin/systemd-analyze"))
            return;
        var file = Path.Combine(_folder, "indicators.service");
        // Neither the program nor the page is installed here.
        await File.WriteAllTextAsync(
            file,
            unit.Replace("/opt/indicators/app/Indicators.Cli", "/bin/true", StringComparison.Ordinal)
                .Replace("/opt/indicators", _folder, StringComparison.Ordinal)
        );

        var (_, said) = await RunAsync("systemd-analyze", "verify", "--man=no", file);

        Assert.DoesNotContain(said.Split('\n'), line => line.Contains("indicators.service", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_installs_the_password_that_the_unit_reads_also_when_it_changes()
    {
        var unit = await ReadAsync("indicators.service");
        var password = unit.Split("LoadCredential=password:")[1].Split('\n')[0];
        foreach (var section in new[] { "Install", "Rotate passwords" })
        {
            var text = OperationsPage.Text.Split($"\n## {section}\n")[1].Split("\n## ")[0];
            Assert.Contains($"secrets/reader-password {password}\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_unit_collects_garbage_as_the_command_does_and_does_not_repeat_a_start_with_invalid_settings()
    {
        var unit = await ReadAsync("indicators.service");
        var command = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "indicators"));
        var size = command.Split("DOTNET_GCgen0size:-")[1].Split('}')[0];
        Assert.Contains($"\nEnvironment=DOTNET_GCgen0size={size}\n", unit, StringComparison.Ordinal);
        Assert.Contains("\nRestartPreventExitStatus=2\n", unit, StringComparison.Ordinal);
    }

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(Repository.Root, "docker", file));

    private async Task<(int ExitCode, string Error)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, WorkingDirectory = _folder };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
