namespace Indicators.Api.Tests;

public sealed class SearchTests(Served served) : IClassFixture<Served>
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
