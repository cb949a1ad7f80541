using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Indicators.Api.Http.Caching;

/// <summary>
/// Content codings: Brotli and gzip for text. Responses are public and contain nothing of the client but the URL, so their compressed
/// length reveals no secret over HTTPS.
/// </summary>
internal static class Codings
{
    /// <param name="options">The options to set.</param>
    /// <param name="mediaTypes">Media types that are worth compressing.</param>
    public static void Configure(ResponseCompressionOptions options, IEnumerable<string> mediaTypes)
    {
        options.EnableForHttps = true;
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
        options.MimeTypes = mediaTypes.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The coding for a response of this media type; empty without one. It is part of the strong validator, since each coding has
    /// different bytes. The provider that compresses also chooses it.
    /// </summary>
    public static string Of(HttpContext context, string mediaType)
    {
        var compression = context.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        return IsCompressed(context, mediaType) && compression.CheckRequestAcceptsCompression(context)
            ? compression.GetCompressionProvider(context)?.EncodingName ?? ""
            : "";
    }

    /// <summary>A body in a coding that <see cref="Of"/> names.</summary>
    public static ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> body, string coding)
    {
        if (coding.Length == 0)
            return body;
        using var encoded = new MemoryStream(body.Length / 4);
        using (
            Stream encoder =
                coding == "br"
                    ? new BrotliStream(encoded, BrotliOptions, leaveOpen: true)
                    : new GZipStream(encoded, CompressionLevel.Optimal, leaveOpen: true)
        )
            encoder.Write(body.Span);
        return encoded.ToArray();
    }

    /// <summary>A level that costs about as much time as gzip's usual one.</summary>
    private static readonly BrotliCompressionOptions BrotliOptions = new() { Quality = 4 };

    private static bool IsCompressed(HttpContext context, string mediaType) =>
        context.RequestServices.GetRequiredService<IOptions<ResponseCompressionOptions>>().Value.MimeTypes.Contains(mediaType);
}
