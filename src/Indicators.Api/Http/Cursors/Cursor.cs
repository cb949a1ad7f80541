using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Http.Cursors;

/// <summary>
/// The place in a walk through a list: the release that the walk stays on, the query that it belongs to, and the sort keys of the last
/// entry. Opaque to clients. A checksum finds what was cut or changed; it is no secret, since a cursor grants nothing.
/// </summary>
/// <param name="Release">Version.</param>
/// <param name="ContentHash">Of that release: a draft may be replaced under its version.</param>
/// <param name="Query">Hash of path and parameters.</param>
/// <param name="Keys">Sort keys of the last entry of the page before.</param>
internal sealed record Cursor(string Release, string ContentHash, string Query, IReadOnlyList<string> Keys)
{
    private const int ChecksumLength = 6;

    /// <summary>Which query a cursor belongs to: everything but how long the pages are.</summary>
    public static string QueryOf(string path, ParameterValues parameters)
    {
        var same = parameters.Raw.Where(pair => pair.Key != CommonParameters.Cursor.Name && pair.Key != CommonParameters.Limit.Name);
        var text = path + "\n" + string.Join('\n', same.Select(pair => $"{pair.Key}={pair.Value}"));
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 9));
    }

    /// <summary>Null where the text was not given out by <see cref="ToString"/>.</summary>
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
            return JsonSerializer.Deserialize<string[]>(content) is [var release, var hash, var query, .. var keys]
                ? new Cursor(release, hash, query, keys)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var content = JsonSerializer.SerializeToUtf8Bytes<string[]>([Release, ContentHash, Query, .. Keys]);
        return Base64Url.EncodeToString([.. Checksum(content), .. content]);
    }

    private static ReadOnlySpan<byte> Checksum(ReadOnlySpan<byte> content)
    {
        byte[] salted = [.. "indicators cursor 1\n"u8, .. content];
        return SHA256.HashData(salted).AsSpan(0, ChecksumLength);
    }
}
