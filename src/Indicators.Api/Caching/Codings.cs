using Microsoft.AspNetCore.ResponseCompression;

namespace Indicators.Api;

/// <summary>
/// Content codings: Brotli and gzip for texts. What is sent is public and holds nothing of the client's but the URL, so nothing can be
/// guessed from its length over HTTPS either.
/// </summary>
internal static class Codings
{
    /// <summary>Media types that are worth it. Lazy: operations and formats refer to each other.</summary>
    private static readonly Lazy<IReadOnlyList<string>> Texts = new(() =>
        [.. Operations.All.SelectMany(Formats.Carrying).Where(format => format.IsText).Select(format => format.MediaType).Distinct()]
    );

    public static void Configure(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
        options.MimeTypes = Texts.Value;
    }

    /// <summary>
    /// The coding in which an answer of this type will be sent; empty without one. Part of the strong validator, since other bytes are sent
    /// in each, and asked of the same provider that compresses.
    /// </summary>
    public static string Of(HttpContext context, string mediaType)
    {
        var compression = context.RequestServices.GetRequiredService<IResponseCompressionProvider>();
        return Texts.Value.Contains(mediaType) && compression.CheckRequestAcceptsCompression(context)
            ? compression.GetCompressionProvider(context)?.EncodingName ?? ""
            : "";
    }
}
