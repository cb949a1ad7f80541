using System.Diagnostics;
using System.Net.Sockets;
using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Tests.Texts;

/// <summary>Files that are no files: reading one must not wait and must not fill the memory.</summary>
public sealed class SpecialFilesTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder = Directory.CreateTempSubdirectory("special-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task A_pipe_without_a_writer_is_named_and_keeps_nobody_waiting() => AssertRefusedAsync(MakePipe("text.txt"), "is a pipe");

    [Theory]
    [InlineData("/dev/zero", "is a device")]
    [InlineData("/dev/urandom", "is a device")]
    [InlineData("/proc/kmsg", "is made by the system")]
    [InlineData("/proc/self/status", "is made by the system")]
    [InlineData("/proc", "is a folder")]
    public Task A_link_to_what_is_no_file_is_named(string target, string what)
    {
        var link = Path.Combine(_folder, "text.txt");
        File.CreateSymbolicLink(link, target);
        return AssertRefusedAsync(link, what);
    }

    [Fact]
    public async Task A_socket_is_named()
    {
        var path = Path.Combine(_folder, "text.txt");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        await AssertRefusedAsync(path, "is a socket");
    }

    [Fact]
    public Task Links_in_a_circle_are_named()
    {
        var (one, other) = (Path.Combine(_folder, "one.txt"), Path.Combine(_folder, "other.txt"));
        File.CreateSymbolicLink(one, other);
        File.CreateSymbolicLink(other, one);
        return AssertRefusedAsync(one, "is a link that leads in a circle");
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        var path = Path.Combine(_folder, "empty.txt");
        File.WriteAllText(path, "");
        Assert.Empty(SourceFile.Read(path).Lines);
    }

    [Theory]
    [InlineData("release.yaml")]
    [InlineData("withdrawals.yaml")]
    [InlineData("registries/areas.yaml")]
    [InlineData("documents/one.yaml")]
    [InlineData("outlines/one.csv")]
    [InlineData("ledger/one.csv")]
    [InlineData("ledger/totals.csv")]
    [InlineData("vocabulary/one.yaml")]
    public async Task A_pipe_or_a_folder_among_the_seeds_is_a_problem_that_says_so(string name)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        MakePipe(name);
        Assert.Equal("this is a pipe, not a file", await ProblemAsync(name));
        File.Delete(path);
        Directory.CreateDirectory(path);
        Assert.Equal("this is a folder, not a file", await ProblemAsync(name));
    }

    [Fact]
    public async Task A_folder_among_the_texts_is_named_by_the_audit()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "one.txt"));
        var failure = await Assert.ThrowsAsync<SourceFileException>(() =>
            Task.Run(() => Indicators.Ledger.Audit.Run(SeedsReader.Read(_folder), _folder)).WaitAsync(Patience)
        );
        Assert.Equal(SourceFileProblem.NotRegular, failure.Failure.Problem);
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

    private string MakePipe(string name)
    {
        var pipe = Path.Combine(_folder, name);
        using var make = Process.Start("mkfifo", [pipe]);
        make.WaitForExit();
        return pipe;
    }

    private async Task<string?> ProblemAsync(string name)
    {
        var read = await Task.Run(() => SeedsReader.Read(_folder)).WaitAsync(Patience);
        return read.Problems.SingleOrDefault(problem => problem.File.EndsWith(name, StringComparison.Ordinal))?.Message;
    }

    private static async Task AssertRefusedAsync(string path, string what)
    {
        SourceFileFailure? failure = null;
        Assert.False(await Task.Run(() => SourceFile.TryRead(path, out _, out failure)).WaitAsync(Patience));
        Assert.Equal(SourceFileProblem.NotRegular, failure!.Problem);
        Assert.Matches(what, failure.Message);
    }
}
