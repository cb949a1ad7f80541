using System.Text;
using Indicators.Drafts.Reading;

namespace Indicators.Cli.Drafts;

/// <summary>A draft in a file, or on standard input.</summary>
/// <param name="Name">Its name, for reports.</param>
/// <param name="Text">Its text.</param>
/// <param name="Format">How it is written down.</param>
internal sealed record DraftFile(string Name, string Text, DraftFormat Format)
{
    public const string StandardInput = "-";

    /// <exception cref="CommandFailure">It cannot be read, or is no text.</exception>
    public static async Task<DraftFile> ReadAsync(string file, DraftFormat? format, CancellationToken cancel)
    {
        var isInput = file == StandardInput;
        await using var source = isInput ? Console.OpenStandardInput() : InputFile.OpenRead(file);
        var text = Decode(await ReadAsync(source, file, cancel), file);
        if (text.Contains('\0', StringComparison.Ordinal))
            throw CommandFailure.Usage($"{file} is no text: it contains the character NUL; save it as text, Markdown or HTML");
        return string.IsNullOrWhiteSpace(text)
            ? throw CommandFailure.Usage($"{file} is empty")
            : new(isInput ? "standard input" : Path.GetFileName(file), text, format ?? FormatOf(file));
    }

    private static async Task<byte[]> ReadAsync(Stream source, string file, CancellationToken cancel)
    {
        // UTF-16 takes twice the room; standard input may have no end.
        var bytes = new byte[(2 * Draft.MaxSize) + 3];
        var length = await source.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return length == bytes.Length ? throw TooLarge(file) : bytes[..length];
    }

    private static string Decode(byte[] bytes, string file)
    {
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => DecodeUtf8(bytes, file),
        };
        return Encoding.UTF8.GetByteCount(text) > Draft.MaxSize ? throw TooLarge(file) : text;
    }

    private static string DecodeUtf8(byte[] bytes, string file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw CommandFailure.Usage($"{file} is not UTF-8; save it as UTF-8 text, Markdown or HTML");
        }
    }

    private static CommandFailure TooLarge(string file) =>
        CommandFailure.Usage($"{file} is larger than {Draft.MaxSize / 1024} KiB, the most that is checked at once; split it");

    private static DraftFormat FormatOf(string file) =>
        Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".md" or ".markdown" or ".mdown" => DraftFormat.Markdown,
            ".html" or ".htm" or ".xhtml" => DraftFormat.Html,
            _ => DraftFormat.Text,
        };
}
