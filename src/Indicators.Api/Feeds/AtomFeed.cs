using System.Text;
using System.Xml;
using System.Xml.Linq;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Feeds;

/// <summary>Feeds as Atom (RFC 4287), their pages linked as RFC 5005 has it.</summary>
internal static class AtomFeed
{
    private const string MediaType = "application/atom+xml";

    private static readonly XNamespace Ns = "http://www.w3.org/2005/Atom";

    public static readonly IFormat Format = new RenderedFormat<Feed>("atom", MediaType, "An Atom feed, RFC 4287.", (_, feed) => Of(feed))
    {
        ContentType = $"{MediaType}; charset=utf-8",
    };

    private static string Of(Feed feed)
    {
        var root = new XElement(
            Ns + "feed",
            new XAttribute(XNamespace.Xml + "lang", "en"),
            new XElement(Ns + "id", feed.Address + feed.IdPath),
            new XElement(Ns + "title", feed.Title),
            new XElement(Ns + "subtitle", feed.Description),
            new XElement(Ns + "updated", feed.Updated),
            new XElement(Ns + "author", new XElement(Ns + "name", Feed.Author)),
            new XElement(Ns + "rights", Feed.Rights),
            Link(feed, "self", feed.SelfPath, MediaType),
            Link(feed, "alternate", feed.Home.Path, feed.Home.MediaType),
            feed.NextPath is null ? null : Link(feed, "next", feed.NextPath, MediaType),
            feed.Entries.Select(entry => Entry(feed, entry))
        );
        var text = new StringBuilder();
        using (
            var writer = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    Indent = true,
                    NewLineChars = "\n",
                    OmitXmlDeclaration = true,
                }
            )
        )
            root.Save(writer);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static XElement Entry(Feed feed, FeedEntry entry) =>
        new(
            Ns + "entry",
            new XElement(Ns + "id", entry.Id),
            new XElement(Ns + "title", entry.Title),
            new XElement(Ns + "published", entry.Published),
            new XElement(Ns + "updated", entry.Updated),
            Link(feed, "alternate", entry.Page.Path, entry.Page.MediaType),
            Link(feed, "related", entry.Details.Path, entry.Details.MediaType),
            entry.File is { } file ? Link(feed, "enclosure", file.Path, file.MediaType) : null,
            new XElement(Ns + "content", new XAttribute("type", "text"), entry.Text)
        );

    private static XElement Link(Feed feed, string relation, string path, string type) =>
        new(Ns + "link", new XAttribute("rel", relation), new XAttribute("href", feed.Address + path), new XAttribute("type", type));
}
