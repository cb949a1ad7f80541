using System.Diagnostics;
using Indicators.Texts;

namespace Indicators.Tests.Texts;

/// <summary>Files that are no files: reading one must not wait and must not fill the memory.</summary>
public sealed class SpecialFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("special-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_pipe_without_a_writer_keeps_nobody_waiting()
    {
        var pipe = Path.Combine(_folder, "text.txt");
        using (var make = Process.Start("mkfifo", [pipe]))
            await make.WaitForExitAsync();
        await Task.Run(() => AssertEmpty(pipe)).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/urandom")]
    public async Task A_link_to_a_device_is_read_as_nothing(string device)
    {
        var link = Path.Combine(_folder, "text.txt");
        File.CreateSymbolicLink(link, device);
        await Task.Run(() => AssertEmpty(link)).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_link_to_a_file_is_that_file()
    {
        var file = Path.Combine(_folder, "file.txt");
        File.WriteAllText(file, "One.\nTwo.\n");
        File.CreateSymbolicLink(Path.Combine(_folder, "first.txt"), file);
        File.CreateSymbolicLink(Path.Combine(_folder, "second.txt"), Path.Combine(_folder, "first.txt"));
        Assert.Equal(["One.", "Two."], SourceFile.Read(Path.Combine(_folder, "second.txt")).Lines);
    }

    private static void AssertEmpty(string path)
    {
        if (SourceFile.TryRead(path, out var file, out _))
            Assert.Empty(file.Lines);
    }
}
