using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Indicators.Texts;

/// <summary>
/// A text file: its name, the hash of its bytes, and its lines. Only LF and CRLF end a line (not a lone CR, form feed or U+2028), so line
/// numbers match those of <c>grep -n</c>. Lines are neither trimmed nor normalised.
/// </summary>
public sealed class SourceFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Articles are a thousandth of it.</summary>
    private const long LargestFile = 256L << 20;

    private SourceFile(string fileName, string sha256, IReadOnlyList<string> lines)
    {
        FileName = fileName;
        Sha256 = sha256;
        Lines = lines;
    }

    /// <summary>Name of the file, without its folder.</summary>
    public string FileName { get; }

    /// <summary>SHA-256 of the raw bytes, including any byte order mark, in lower-case hex.</summary>
    public string Sha256 { get; }

    /// <summary>The lines in order without line ends; line 1 is at index 0. A final line end does not start another line.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The line with this 1-based number.</summary>
    public string Line(int number) => Lines[number - 1];

    /// <summary>Reads a file. If that fails, <paramref name="failure"/> says why.</summary>
    public static bool TryRead(string path, [NotNullWhen(true)] out SourceFile? file, [NotNullWhen(false)] out SourceFileFailure? failure)
    {
        file = null;
        failure = null;
        try
        {
            return TryDecode(path, RegularFile.ReadAllBytes(path, LargestFile), out file, out failure);
        }
        catch (NotRegularFileException e)
        {
            failure = new(SourceFileProblem.NotRegular, path, e.Message);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            failure = new(SourceFileProblem.Missing, path, "does not exist");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            failure = new(SourceFileProblem.Unreadable, path, "cannot be read: " + e.Message);
        }

        return false;
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="SourceFileException">The file is missing, no regular file, unreadable or not UTF-8.</exception>
    public static SourceFile Read(string path) =>
        TryRead(path, out var file, out var failure) ? file : throw new SourceFileException(failure);

    /// <summary>Reads the bytes of a file that is not on disk.</summary>
    /// <exception cref="SourceFileException">They are not UTF-8.</exception>
    public static SourceFile FromBytes(string fileName, byte[] bytes) =>
        TryDecode(fileName, bytes, out var file, out var failure) ? file : throw new SourceFileException(failure);

    /// <summary>Creates a file from a text.</summary>
    public static SourceFile FromText(string fileName, string text) => FromBytes(fileName, Strict.GetBytes(text));

    private static bool TryDecode(
        string path,
        byte[] bytes,
        [NotNullWhen(true)] out SourceFile? file,
        [NotNullWhen(false)] out SourceFileFailure? failure
    )
    {
        try
        {
            var mark = Encoding.UTF8.Preamble;
            var content = bytes.AsSpan().StartsWith(mark) ? bytes.AsSpan(mark.Length) : bytes;
            var lines = SplitLines(Strict.GetString(content));
            file = new SourceFile(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(bytes)), lines);
            failure = null;
            return true;
        }
        catch (DecoderFallbackException e)
        {
            file = null;
            failure = new(SourceFileProblem.NotUtf8, path, "is not UTF-8: " + e.Message);
            return false;
        }
    }

    private static string[] SplitLines(string text)
    {
        if (text.Length == 0)
            return [];
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }
}
