using System.Globalization;
using System.Xml.Linq;

namespace Indicators.Api.Tests;

/// <summary>Feeds of filtered lists, in the first and in the second release.</summary>
public sealed class ObservationFeedsTests(ServedChanges served) : IClassFixture<ServedChanges>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [DatabaseTheory]
    [InlineData("?document=ash-2023-honey")]
    [InlineData("?document=ash-2023-honey&shape=point&from=2021")]
    [InlineData("?updatedSince=2026-02-28")]
    public async Task Both_forms_have_the_figures_that_the_list_has(string filters)
    {
        var listed = (await served.GetAsync($"/v1/observations{filters}&limit=1000&sort=-updated")).Body["data"]!.AsArray();
        var feed = await AtomAsync($"/v1/observations.atom{filters}&limit=1000");
        var json = (await served.GetAsync($"/v1/observations.feed.json{filters}&limit=1000")).Body;
        var (entries, items) = (feed.Elements(Atom + "entry").ToArray(), json["items"]!.AsArray());

        Assert.NotEmpty(listed);
        Assert.Equal(listed.Select(one => (string?)one!["claim"]), entries.Select(entry => (string?)entry.Element(Atom + "title")));
        Assert.Equal(entries.Select(entry => (string?)entry.Element(Atom + "id")), items.Select(item => (string?)item!["id"]));
        foreach (var ((one, entry), item) in listed.Zip(entries).Zip(items))
        {
            Assert.Equal($"{one!["updated"]}T00:00:00Z", (string?)entry.Element(Atom + "updated"));
            Assert.Contains($"“{one["printed"]}”", (string?)entry.Element(Atom + "content"), StringComparison.Ordinal);
            Assert.Equal((string?)entry.Element(Atom + "content"), (string?)item!["content_text"]);
            Assert.Equal($"{served.Address}v1/observations/{one["id"]}/provenance", Link(entry, "related"));
            Assert.Equal(Link(entry, "alternate"), (string?)item["url"]);
        }
    }

    [DatabaseFact]
    public async Task An_entry_keeps_its_id_and_says_which_release_brought_or_changed_it()
    {
        var before = await ByTitleAsync("release=2026.1");
        var after = await ByTitleAsync("release=2026.2");
        var changed = (await served.GetAsync("/v1/releases/2026.2/changes?limit=1000")).Body["data"]!
            .AsArray()
            .Where(change => (string?)change!["kind"] == "changed" && change["after"] is not null)
            .Select(change => (string)change!["after"]!["id"]!)
            .ToHashSet();
        Assert.NotEmpty(changed);
        foreach (var (id, entry) in after.Where(pair => changed.Contains(pair.Key)))
        {
            Assert.Equal(before[id].Id, entry.Id);
            Assert.EndsWith("Changed in release 2026.2.", entry.Text, StringComparison.Ordinal);
            Assert.True(string.CompareOrdinal(entry.Published, entry.Updated) < 0);
        }

        var added = after.Where(pair => !before.ContainsKey(pair.Key)).ToArray();
        Assert.NotEmpty(added);
        Assert.All(added, pair => Assert.EndsWith("New in release 2026.2.", pair.Value.Text, StringComparison.Ordinal));
        Assert.Contains(after, pair => pair.Value.Text.EndsWith("New in release 2026.1.", StringComparison.Ordinal));
        Assert.Equal(after.Count, after.Values.Select(entry => entry.Id).Distinct().Count());
    }

    [DatabaseFact]
    public async Task Pages_of_a_feed_follow_each_other()
    {
        var whole = (await AtomAsync("/v1/observations.atom?limit=1000")).Elements(Atom + "entry").Select(IdOf).ToArray();
        var (read, next) = (new List<string>(), (string?)"/v1/observations.atom?limit=4");
        string? id = null;
        while (next is not null)
        {
            var answer = await served.GetAsync(next);
            var feed = XDocument.Parse(answer.Text).Root!;
            id ??= (string?)feed.Element(Atom + "id");
            Assert.Equal(id, (string?)feed.Element(Atom + "id"));
            read.AddRange(feed.Elements(Atom + "entry").Select(IdOf));
            next = Link(feed, "next");
            Assert.Equal(next is not null, answer["Link"]?.Contains("rel=\"next\"", StringComparison.Ordinal) ?? false);
        }

        Assert.Equal(whole, read);
        var json = (await served.GetAsync("/v1/observations.feed.json?limit=4")).Body;
        Assert.Equal(4, (await served.GetAsync((string)json["next_url"]!)).Body["items"]!.AsArray().Count);
    }

    [DatabaseTheory]
    [InlineData("?area=NOPE", 400, "unknown-code")]
    [InlineData("?limit=5000", 400, "invalid-number")]
    [InlineData("?sort=period", 400, "unknown-parameter")]
    [InlineData("?cursor=zzz", 400, "invalid-cursor")]
    [InlineData("?from=2024&to=2020", 400, "reversed-range")]
    public async Task A_feed_refuses_what_the_list_refuses(string query, int status, string code)
    {
        foreach (var path in new[] { "/v1/observations.atom", "/v1/observations.feed.json" })
            (await served.GetAsync(path + query)).AssertProblem(status, code);
    }

    [DatabaseFact]
    public async Task An_empty_feed_is_a_feed_and_the_list_links_to_its_feeds()
    {
        var feed = await AtomAsync("/v1/observations.atom?q=zzzz");
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.NotNull(feed.Element(Atom + "updated"));
        var link = (await served.GetAsync("/v1/observations?document=ash-2023-honey&sort=series&limit=2"))["Link"]!;
        Assert.Contains("</v1/observations.atom?document=ash-2023-honey>; rel=\"alternate\"", link, StringComparison.Ordinal);
        Assert.Contains("</v1/observations.feed.json?document=ash-2023-honey>", link, StringComparison.Ordinal);
        Assert.StartsWith("<http", link, StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, Entry>> ByTitleAsync(string query) =>
        (await AtomAsync($"/v1/observations.atom?limit=1000&{query}"))
            .Elements(Atom + "entry")
            .ToDictionary(
                entry => Link(entry, "related")!.Split('/')[^2],
                entry => new Entry(
                    IdOf(entry),
                    (string)entry.Element(Atom + "published")!,
                    (string)entry.Element(Atom + "updated")!,
                    (string)entry.Element(Atom + "content")!
                )
            );

    private async Task<XElement> AtomAsync(string path)
    {
        var answer = await served.GetAsync(path);
        Assert.Equal("application/atom+xml; charset=utf-8", answer["Content-Type"]);
        var feed = XDocument.Parse(answer.Text).Root!;
        // RFC 4287: each feed and entry has one id, one title and one moment of change.
        Assert.All(
            feed.Elements(Atom + "entry").Prepend(feed),
            element =>
            {
                foreach (var name in new[] { "id", "title", "updated" })
                    Assert.Single(element.Elements(Atom + name));
                Assert.True(DateTimeOffset.TryParse((string?)element.Element(Atom + "updated"), CultureInfo.InvariantCulture, out _));
            }
        );
        Assert.Equal(served.Address + path.TrimStart('/'), Uri.UnescapeDataString(Link(feed, "self")!), SameParameters);
        return feed;
    }

    private static bool SameParameters(string one, string other) =>
        one.Split('?')[0] == other.Split('?')[0]
        && (one.Split('?').ElementAtOrDefault(1) ?? "")
            .Split('&')
            .Order()
            .SequenceEqual((other.Split('?').ElementAtOrDefault(1) ?? "").Split('&').Order());

    private static string IdOf(XElement entry) => (string)entry.Element(Atom + "id")!;

    private static string? Link(XElement element, string relation) =>
        (string?)element.Elements(Atom + "link").SingleOrDefault(link => (string?)link.Attribute("rel") == relation)?.Attribute("href");

    private sealed record Entry(string Id, string Published, string Updated, string Text);
}
