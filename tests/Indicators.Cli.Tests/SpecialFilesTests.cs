using System.Diagnostics;

namespace Indicators.Cli.Tests;

/// <summary>A file that the command line names is a regular file. Anything else is named, and nobody waits for it.</summary>
public sealed class SpecialFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("special-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("/dev/zero", "is a device")]
    [InlineData("/proc/kmsg", "is made by the system")]
    [InlineData("pipe", "is a pipe")]
    [InlineData("circle", "is a link that leads in a circle")]
    [InlineData("", "is a folder")]
    [InlineData("none", "there is no file")]
    public async Task What_is_no_file_is_named_by_every_command_that_takes_one(string name, string words)
    {
        using (var make = Process.Start("mkfifo", [Path.Combine(_folder, "pipe")]))
            await make.WaitForExitAsync();
        File.CreateSymbolicLink(Path.Combine(_folder, "circle"), "circle");
        var path = Path.Combine(_folder, name);
        foreach (var command in new string[][] { ["quantities", path], ["trace", "--data", _folder, "--file", path] })
            CommandLine.AssertToldInOneLine(await CommandLine.RunAsync(command).WaitAsync(TimeSpan.FromMinutes(1)), 2, words);
    }
}
