using System.Globalization;
using System.Xml.Linq;

namespace Indicators.Api.Resources.TimeSeries.Charts.Embedding;

/// <summary>The XML of oEmbed 1.0.</summary>
internal static class EmbedXml
{
    public static string Of(Embed embed) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n"
        + new XElement(
            "oembed",
            new XElement("type", embed.Type),
            new XElement("version", embed.Version),
            new XElement("title", embed.Title),
            new XElement("provider_name", embed.ProviderName),
            new XElement("provider_url", embed.ProviderUrl),
            new XElement("cache_age", embed.CacheAge.ToString(CultureInfo.InvariantCulture)),
            new XElement("html", embed.Html),
            new XElement("width", embed.Width.ToString(CultureInfo.InvariantCulture)),
            new XElement("height", embed.Height.ToString(CultureInfo.InvariantCulture)),
            new XElement("release", embed.Release)
        )
        + "\n";
}
