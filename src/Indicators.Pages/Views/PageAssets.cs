using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Indicators.Pages.Views;

/// <summary>Style sheet, script and icon. Their paths contain their hashes, so browsers keep them for ever.</summary>
internal static class PageAssets
{
    private const string Folder = "/assets/";

    public static readonly Asset Style = Asset.Read("explorer.css", "text/css");
    public static readonly Asset Script = Asset.Read("explorer.js", "text/javascript");
    public static readonly Asset Icon = Asset.Read("icon.svg", "image/svg+xml");
    public static readonly Asset Preview = Asset.Read("preview.png", "image/png");

    public static readonly IReadOnlyList<Asset> All = [Style, Script, Icon, Preview];

    public static void Map(WebApplication app)
    {
        foreach (var asset in All)
            app.MapGet(asset.Path, (HttpContext context) => WriteAsync(context, asset)).ExcludeFromDescription();
    }

    private static Task WriteAsync(HttpContext context, Asset asset)
    {
        var response = context.Response;
        response.ContentType = asset.ContentType;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = "Accept-Encoding";
        return response.Body.WriteAsync(asset.Bytes, context.RequestAborted).AsTask();
    }

    /// <param name="Path">Where it is served.</param>
    /// <param name="MediaType">Without parameters.</param>
    /// <param name="Bytes">Its content.</param>
    internal sealed record Asset(string Path, string MediaType, ReadOnlyMemory<byte> Bytes)
    {
        public string ContentType => MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{MediaType}; charset=utf-8" : MediaType;

        public static Asset Read(string name, string mediaType)
        {
            using var resource = typeof(PageAssets).Assembly.GetManifestResourceStream($"assets/{name}")!;
            using var content = new MemoryStream();
            resource.CopyTo(content);
            var bytes = content.ToArray();
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
            var dot = name.LastIndexOf('.');
            return new Asset($"{Folder}{name[..dot]}.{hash}{name[dot..]}", mediaType, bytes);
        }
    }
}
