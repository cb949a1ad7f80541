using System.Text;
using System.Xml;
using System.Xml.Linq;
using Indicators.Api.Catalog;

namespace Indicators.Api.Resources.Releases.Feed;

/// <summary>The releases as Atom (RFC 4287) and JSON Feed 1.1. URLs are absolute, at the requested address.</summary>
/// <param name="Address">Scheme and host, without a trailing slash.</param>
/// <param name="Releases">The releases, newest first.</param>
internal sealed record ReleasesFeed(string Address, IReadOnlyList<FeedEntry> Releases)
{
    private const string Title = "Indicators: releases";
    private const string Author = "The Indicators project";
    private const string Description = "Releases of figures in texts, each with what it changed.";

    private static readonly XNamespace Ns = "http://www.w3.org/2005/Atom";

    public string ToAtom()
    {
        var feed = new XElement(
            Ns + "feed",
            new XAttribute(XNamespace.Xml + "lang", "en"),
            new XElement(Ns + "id", $"{Address}{ReleaseFeeds.AtomPath}"),
            new XElement(Ns + "title", Title),
            new XElement(Ns + "subtitle", Description),
            new XElement(Ns + "updated", Releases.Count == 0 ? "1970-01-01T00:00:00Z" : Releases.Max(entry => entry.Release.Day)),
            new XElement(Ns + "author", new XElement(Ns + "name", Author)),
            new XElement(Ns + "rights", "CC BY 4.0"),
            Link("self", ReleaseFeeds.AtomPath, "application/atom+xml"),
            Link("alternate", Paths.Releases, "application/json"),
            Releases.Select(Entry)
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
            feed.Save(writer);
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    public JsonFeed ToJsonFeed() =>
        new()
        {
            Version = "https://jsonfeed.org/version/1.1",
            Title = Title,
            HomePageUrl = Address + Paths.Releases,
            FeedUrl = Address + ReleaseFeeds.JsonPath,
            Description = Description,
            Language = "en",
            Authors = [new JsonFeedAuthor { Name = Author }],
            Items =
            [
                .. Releases.Select(entry => new JsonFeedItem
                {
                    Id = entry.Release.Urn,
                    Url = $"{Address}{Path(entry)}",
                    ExternalUrl = $"{Address}{Path(entry)}/changes",
                    Title = $"Release {entry.Release.Version}",
                    ContentText = entry.Text,
                    DatePublished = entry.Release.Day,
                    Attachments =
                    [
                        new JsonFeedAttachment
                        {
                            Url = $"{Address}{Path(entry)}/datapackage.zip",
                            MimeType = "application/zip",
                            Title = $"Release {entry.Release.Version} as tables",
                        },
                    ],
                }),
            ],
        };

    private XElement Entry(FeedEntry entry) =>
        new(
            Ns + "entry",
            new XElement(Ns + "id", entry.Release.Urn),
            new XElement(Ns + "title", $"Release {entry.Release.Version}"),
            new XElement(Ns + "published", entry.Release.Day),
            new XElement(Ns + "updated", entry.Release.Day),
            Link("alternate", Path(entry), "application/json"),
            Link("related", $"{Path(entry)}/changes", "application/json"),
            Link("enclosure", $"{Path(entry)}/datapackage.zip", "application/zip"),
            new XElement(Ns + "content", new XAttribute("type", "text"), entry.Text)
        );

    private XElement Link(string relation, string path, string type) =>
        new(Ns + "link", new XAttribute("rel", relation), new XAttribute("href", Address + path), new XAttribute("type", type));

    private static string Path(FeedEntry entry) => $"{Paths.Releases}/{entry.Release.Version}";
}
