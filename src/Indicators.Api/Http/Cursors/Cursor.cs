using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Http.Cursors;

/// <summary>
/// A position in a list: the release and query to which it belongs, and the sort keys of the last entry. Opaque to clients. A checksum
/// detects damaged cursors; it is not secret, because a cursor grants nothing.
/// </summary>
/// <param name="Release">Version of the release.</param>
/// <param name="ContentHash">Content hash of the release, because a draft may be replaced under its version.</param>
/// <param name="Query">Hash of path and parameters.</param>
/// <param name="Keys">Sort keys of the last entry on the previous page.</param>
internal sealed record Cursor(string Release, string ContentHash, string Query, IReadOnlyList<string> Keys)
{
    private const int ChecksumLength = 6;

    /// <summary>Returns the hash of the query, ignoring the page size.</summary>
    public static string QueryOf(string path, ParameterValues parameters)
    {
        var same = parameters.Raw.Where(pair => pair.Key != CommonParameters.Cursor.Name && pair.Key != CommonParameters.Limit.Name);
        var text = path + "\n" + string.Join('\n', same.Select(pair => $"{pair.Key}={pair.Value}"));
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 9));
    }

    /// <summary>Returns null if the text is not from <see cref="ToString"/>.</summary>
    public static Cursor? TryParse(string text)
    {
        if (!Base64Url.IsValid(text) || text.Contains('='))
            return null;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= ChecksumLength || Base64Url.EncodeToString(bytes) != text)
            return null;
        var content = bytes.AsSpan(ChecksumLength);
        if (!Checksum(content).SequenceEqual(bytes.AsSpan(0, ChecksumLength)))
            return null;
        try
        {
            return
                JsonSerializer.Deserialize<string?[]>(content) is [{ } release, { } hash, { } query, .. var keys]
                && keys.All(key => key is not null)
                ? new Cursor(release, hash, query, keys!)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Encode(JsonSerializer.Serialize<string[]>([Release, ContentHash, Query, .. Keys]));

    /// <summary>Encodes content with its checksum.</summary>
    public static string Encode(string content)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return Base64Url.EncodeToString([.. Checksum(bytes), .. bytes]);
    }

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> content)
    {
        byte[] salted = [.. "indicators cursor 1\n"u8, .. content];
        return SHA256.HashData(salted).AsSpan(0, ChecksumLength);
    }
}
