using Indicators.Texts;

namespace Indicators.Tests.Texts;

public sealed class SourceFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("indicators-texts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_known_by_its_name_and_the_hash_of_its_bytes()
    {
        var file = SourceFile.Read(Write("a.txt", "abc"u8));
        Assert.Equal("a.txt", file.FileName);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.Sha256);
    }

    [Fact]
    public void A_byte_order_mark_is_hashed_but_not_read()
    {
        var marked = SourceFile.Read(Write("a.txt", "\uFEFFabc"u8));
        Assert.Equal(["abc"], marked.Lines);
        Assert.NotEqual(SourceFile.FromText("b.txt", "abc").Sha256, marked.Sha256);
    }

    [Theory]
    [InlineData("one\ntwo", "one|two")]
    [InlineData("one\r\ntwo\r\n", "one|two")]
    [InlineData("one\n\ntwo\n\n", "one||two|")]
    [InlineData("one\rtwo\fthree\u2028four", "one\rtwo\fthree\u2028four")]
    [InlineData("", "")]
    public void Lines_end_at_LF_and_CRLF_only(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', SourceFile.FromText("a.txt", text).Lines));

    [Fact]
    public void An_empty_file_has_no_line() => Assert.Empty(SourceFile.FromText("a.txt", "").Lines);

    [Fact]
    public void Every_failure_is_named()
    {
        Assert.Equal(SourceFileProblem.Missing, Failure(Path.Combine(_folder, "none.txt")));
        Assert.Equal(SourceFileProblem.Missing, Failure(Path.Combine(_folder, "none", "none.txt")));
        Assert.Equal(SourceFileProblem.NotRegular, Failure(_folder));
        Assert.Equal(SourceFileProblem.NotUtf8, Failure(Write("latin1.txt", [0x61, 0xE9, 0x62])));
        Assert.Equal(SourceFileProblem.NotUtf8, Failure(Write("cut.txt", "é"u8[..1])));
        Assert.Equal(SourceFileProblem.Unreadable, Failure("a\0b"));
    }

    [Fact]
    public void A_failure_may_be_thrown_and_names_the_file()
    {
        var thrown = Assert.Throws<SourceFileException>(() => SourceFile.Read(Path.Combine(_folder, "none.txt")));
        Assert.Contains("none.txt does not exist", thrown.Message, StringComparison.Ordinal);
    }

    private static SourceFileProblem Failure(string path)
    {
        Assert.False(SourceFile.TryRead(path, out _, out var failure));
        Assert.Equal(path, failure.Path);
        return failure.Problem;
    }

    private string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
