using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Indicators.Api.Tests;

public sealed class ReleasesFeedTests(ServedChanges served) : IClassFixture<ServedChanges>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [DatabaseFact]
    public async Task The_Atom_feed_has_all_that_RFC_4287_asks_for()
    {
        var answer = await served.GetAsync("/v1/releases.atom");
        var feed = XDocument.Parse(answer.Text).Root!;

        Assert.Equal("application/atom+xml; charset=utf-8", answer["Content-Type"]);
        Assert.Equal(Atom + "feed", feed.Name);
        foreach (var part in feed.Elements(Atom + "entry").Prepend(feed))
        {
            Assert.All(new[] { "id", "title", "updated" }, name => Assert.Single(part.Elements(Atom + name)));
            Assert.True(Uri.TryCreate(part.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
            Assert.True(
                DateTimeOffset.TryParseExact(
                    part.Element(Atom + "updated")!.Value,
                    "yyyy-MM-ddTHH:mm:ssZ",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out _
                )
            );
            Assert.All(
                part.Elements(Atom + "link"),
                link => Assert.True(Uri.TryCreate((string)link.Attribute("href")!, UriKind.Absolute, out _))
            );
        }

        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(
            new Uri(served.Address, "/v1/releases.atom").ToString(),
            (string?)feed.Elements(Atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href")
        );
        Assert.Equal(
            ["Release 2026.3", "Release 2026.2", "Release 2026.1"],
            feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value)
        );
        Assert.Equal(3, feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.EndsWith(
            "since 2026.1: 1 added, 1 described otherwise, 1 corrected, 1 withdrawn.",
            feed.Elements(Atom + "entry").ElementAt(1).Element(Atom + "content")!.Value,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "the first release.",
            feed.Elements(Atom + "entry").Last().Element(Atom + "content")!.Value,
            StringComparison.Ordinal
        );
    }

    [DatabaseFact]
    public async Task Every_link_of_the_feeds_leads_somewhere_of_the_type_that_it_says()
    {
        var links = XDocument.Parse((await served.GetAsync("/v1/releases.atom")).Text).Descendants(Atom + "link").ToArray();
        Assert.Equal(2 + (3 * 3), links.Length);
        foreach (var link in links)
        {
            var answer = await served.SendAsync(HttpMethod.Head, new Uri((string)link.Attribute("href")!).PathAndQuery);
            Assert.Equal((200, (string)link.Attribute("type")!), ((int)answer.Status, answer["Content-Type"]!.Split(';')[0]));
        }
    }

    [DatabaseFact]
    public async Task The_JSON_Feed_has_all_that_version_1_1_asks_for_and_says_the_same()
    {
        var answer = await served.GetAsync("/v1/releases.json");
        var atom = XDocument.Parse((await served.GetAsync("/v1/releases.atom")).Text).Root!.Elements(Atom + "entry").ToArray();

        Assert.Equal("application/feed+json", answer["Content-Type"]);
        Assert.Equal(
            ("https://jsonfeed.org/version/1.1", new Uri(served.Address, "/v1/releases.json").ToString()),
            ((string)answer.Body["version"]!, (string)answer.Body["feed_url"]!)
        );
        Assert.NotEmpty((string)answer.Body["title"]!);
        var items = answer.Body["items"]!.AsArray();
        Assert.Equal(atom.Select(entry => entry.Element(Atom + "id")!.Value), items.Select(item => (string)item!["id"]!));
        Assert.Equal(atom.Select(entry => entry.Element(Atom + "content")!.Value), items.Select(item => (string)item!["content_text"]!));
        Assert.All(
            items,
            item =>
            {
                Assert.Matches(new Regex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00Z$"), (string)item!["date_published"]!);
                Assert.Equal("application/zip", (string?)item["attachments"]![0]!["mime_type"]);
            }
        );
        var plain = await served.GetAsync("/v1/releases.json", ("Accept", "application/json"));
        Assert.Equal((answer.Text, "application/json; charset=utf-8"), (plain.Text, plain["Content-Type"]));
        Assert.Equal(answer.Text, (await served.GetAsync("/v1/releases.json", ("Accept", "text/html"))).Text);
    }

    [DatabaseFact]
    public async Task The_list_of_releases_leads_to_the_feeds()
    {
        var link = (await served.GetAsync("/v1/releases"))["Link"]!;
        Assert.Contains("</v1/releases.atom>; rel=\"alternate\"; type=\"application/atom+xml\"", link, StringComparison.Ordinal);
        Assert.Contains("</v1/releases.json>; rel=\"alternate\"; type=\"application/feed+json\"", link, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\"", (await served.GetAsync("/v1/releases?limit=1"))["Link"], StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_feed_is_asked_again_with_its_tag_which_knows_the_address_and_the_releases()
    {
        foreach (var path in new[] { "/v1/releases.atom", "/v1/releases.json" })
        {
            var first = await served.GetAsync(path);
            Assert.Equal(("public, no-cache", "Accept, Accept-Encoding"), (first["Cache-Control"], first["Vary"]));
            Assert.Equal(304, (int)(await served.GetAsync(path, ("If-None-Match", first["ETag"]!))).Status);
            var elsewhere = await served.GetAsync(path, ("Host", "figures.example"), ("If-None-Match", first["ETag"]!));
            // A host that the operator has not named is in no link, so the feed is the same.
            Assert.Equal(304, (int)elsewhere.Status);
        }
    }
}
