namespace Indicators.Api.Tests;

public sealed class SearchTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    [DatabaseTheory]
    [InlineData("/v1/indicators?q=export", "export-growth,export-multiple,export-rise,export-share,exports")]
    [InlineData("/v1/indicators?q=sold", "exports")]
    [InlineData("/v1/indicators?q=share+farm", "hives-registered-share,income-share-change")]
    [InlineData("/v1/indicators?q=hiv", "hives,hives-registered-share")]
    [InlineData("/v1/indicators?q=export+-growth+-debt", "export-multiple,export-rise,export-share,exports")]
    [InlineData("/v1/indicators?q=\"number+of+hives\"", "hives")]
    [InlineData("/v1/indicators?q=jars+or+crates", "crates-handled,jars-filled")]
    [InlineData("/v1/indicators?q=debt-to", "debt-to-creditor,debt-to-output")]
    [InlineData("/v1/areas?q=Corish", "XCO")]
    [InlineData("/v1/areas?q=bren", "XB-NO,XBR,twin-lands")]
    [InlineData("/v1/areas?q=north", "XB-NO")]
    [InlineData("/v1/areas?q=998", "XCO")]
    [InlineData("/v1/areas?q=xb", "XB-NO,XBR")]
    [InlineData("/v1/items?q=nectar", "honey")]
    [InlineData("/v1/items?q=bee", "honey,wax")]
    [InlineData("/v1/units?q=dollars", "USD,USD_PS")]
    [InlineData("/v1/topics?q=owe", "debt")]
    [InlineData("/v1/documents?q=rowan", "ash-2023-honey")]
    [InlineData("/v1/documents?q=water", "harbour-notes-honey")]
    [InlineData("/v1/documents?q=honey+valley", "ash-2023-honey")]
    [InlineData("/v1/documents?q=2023", "ash-2023-honey")]
    [InlineData("/v1/areas?q=zzz", "")]
    public async Task Words_and_their_beginnings_are_found(string path, string expected)
    {
        var answer = await served.GetAsync(path);
        Assert.Equal(
            expected.Length == 0 ? [] : expected.Split(','),
            answer.Column(path.StartsWith("/v1/documents", StringComparison.Ordinal) ? "slug" : "code")
        );
        Assert.Equal(answer.Body["data"]!.AsArray().Count, (int?)answer.Body["total"]);
    }

    [DatabaseTheory]
    [InlineData("/v1/areas?q=%21%21")]
    [InlineData("/v1/indicators?q=-")]
    [InlineData("/v1/documents?q=%26%7C%3A%2A")]
    [InlineData("/v1/units?q=%25")]
    public async Task A_search_without_a_letter_or_digit_is_refused(string path) =>
        Assert.Equal(["q nothing-to-search"], (await served.GetAsync(path)).AssertProblem(400, "nothing-to-search"));

    [DatabaseTheory]
    [InlineData("it's")]
    [InlineData("a:b & c | !d")]
    [InlineData("<-> (x")]
    [InlineData("\\ ' '' :*")]
    [InlineData("x\"")]
    [InlineData("мёд 蜂蜜 é")]
    [InlineData("- - -1")]
    public async Task No_sign_breaks_a_search(string q)
    {
        foreach (var path in new[] { "areas", "indicators", "documents", "units", "items", "topics", "observations", "series" })
            Assert.True((int)(await served.GetAsync($"/v1/{path}?q={Uri.EscapeDataString(q)}")).Status is 200 or 400, $"{path} {q}");
    }
}

/// <summary>Series found by words come with the best titles first.</summary>
public sealed class SeriesRelevanceTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    [DatabaseTheory]
    [InlineData("debt china", "debt-to-creditor.KAZ.CHN._T.USD.A")]
    [InlineData("China debt Kyrgyz", "debt-to-creditor.KGZ.CHN._T.USD.A")]
    [InlineData("market share xiaomi", "market-share.KGZ._Z.xiaomi.PT.M")]
    [InlineData("gdp growth", "gdp-growth.central-asia._Z._T.PT.A")]
    [InlineData("external debt tajikistan", "external-debt.TJK._Z._T.USD.A")]
    [InlineData("trade mongolia kazakhstan", "trade-turnover.MNG.KAZ._T.USD.A")]
    [InlineData("huawei", "market-share.KGZ._Z.huawei.PT.M")]
    public async Task The_best_title_comes_first(string words, string key) =>
        Assert.Equal(key, (await served.GetAsync($"/v1/series?q={Uri.EscapeDataString(words)}")).Column("key")[0]);

    [DatabaseFact]
    public async Task What_only_the_topic_has_comes_after_what_the_title_has()
    {
        var keys = (await served.GetAsync("/v1/series?q=debt+china&limit=1000")).Column("key").Select(key => key!).ToList();
        var last = keys.FindLastIndex(key => key.StartsWith("debt-to-creditor", StringComparison.Ordinal));
        var first = keys.FindIndex(key => !key.StartsWith("debt-to-creditor", StringComparison.Ordinal));
        Assert.True(first > last, string.Join(' ', keys));
    }

    [DatabaseFact]
    public async Task Pages_keep_the_order_and_other_orders_stay()
    {
        const string Path = "/v1/series?q=debt+china";
        var whole = (await served.GetAsync($"{Path}&limit=1000")).Column("key");
        var paged = new List<string?>();
        string? next = null;
        do
        {
            var page = await served.GetAsync($"{Path}&limit=3{(next is null ? "" : $"&cursor={next}")}");
            paged.AddRange(page.Column("key"));
            next = (string?)page.Body["next"];
        } while (next is not null);

        Assert.Equal(whole, paged);
        var byKey = (await served.GetAsync($"{Path}&sort=key&limit=1000")).Column("key");
        Assert.Equal(whole.Order(StringComparer.Ordinal), byKey);
        Assert.Equal(whole.Reverse(), (await served.GetAsync($"{Path}&sort=-relevance&limit=1000")).Column("key"));
        Assert.Equal(
            whole,
            (await served.GetAsync($"{Path}&format=ndjson"))
                .Text.TrimEnd()
                .Split('\n')
                .Select(line => (string?)System.Text.Json.Nodes.JsonNode.Parse(line)!["key"])
        );
        (await served.GetAsync("/v1/series?sort=relevance")).AssertProblem(400, "contradictory-parameters");
    }
}
