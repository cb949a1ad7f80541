using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Indicators.Api.Http.Caching;

/// <summary>
/// Content codings: Brotli and gzip for texts. What is sent is public and holds nothing of the client's but the URL, so nothing can be
/// guessed from its length over HTTPS either.
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
    /// The coding in which an answer of this type will be sent; empty without one. Part of the strong validator, since other bytes are sent
    /// in each, and asked of the same provider that compresses.
    /// </summary>
    public static string Of(HttpContext context, string mediaType)
    {
        var compression = context.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        return IsCompressed(context, mediaType) && compression.CheckRequestAcceptsCompression(context)
            ? compression.GetCompressionProvider(context)?.EncodingName ?? ""
            : "";
    }

    private static bool IsCompressed(HttpContext context, string mediaType) =>
        context.RequestServices.GetRequiredService<IOptions<ResponseCompressionOptions>>().Value.MimeTypes.Contains(mediaType);
}
