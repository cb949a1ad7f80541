namespace Indicators.Api.Tests;

/// <summary>What programs look for without being told.</summary>
public sealed class WellKnownTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task The_catalogue_of_interfaces_is_a_linkset()
    {
        var answer = await served.GetAsync("/.well-known/api-catalog");
        Assert.Equal(
            "application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"",
            answer["Content-Type"]!.Replace(" ", "", StringComparison.Ordinal)
        );
        var sets = answer.Body["linkset"]!.AsArray();
        Assert.Equal($"{served.Address}.well-known/api-catalog", (string?)sets[0]!["anchor"]);
        Assert.Contains($"{served.Address}v1", sets[0]!["item"]!.AsArray().Select(item => (string?)item!["href"]));
        var hrefs = sets.SelectMany(set => set!.AsObject().Where(member => member.Key is not ("anchor" or "item")))
            .SelectMany(member => member.Value!.AsArray())
            .Select(link => new Uri((string)link!["href"]!).AbsolutePath)
            .ToArray();
        Assert.True(hrefs.Length >= 5);
        foreach (var href in hrefs)
            Assert.True((int)(await served.GetAsync(href)).Status is 200 or 301, href);

        var head = await served.SendAsync(HttpMethod.Head, "/.well-known/api-catalog");
        Assert.Contains("rel=\"api-catalog\"", head["Link"], StringComparison.Ordinal);
        Assert.Equal(304, (int)(await served.GetAsync("/.well-known/api-catalog", ("If-None-Match", answer["ETag"]!))).Status);
    }

    [DatabaseFact]
    public async Task Language_models_are_told_how_to_ask_and_every_link_is_answered()
    {
        var answer = await served.GetAsync("/llms.txt");
        Assert.Equal("text/plain; charset=utf-8", answer["Content-Type"]);
        Assert.StartsWith("# Indicators\n\n> ", answer.Text, StringComparison.Ordinal);
        var links = System
            .Text.RegularExpressions.Regex.Matches(answer.Text, @"\]\((?<url>[^)]+)\)")
            .Select(match => match.Groups["url"].Value);
        Assert.True(links.Count() > 8);
        foreach (var link in links)
            Assert.True((int)(await served.GetAsync(new Uri(link).PathAndQuery)).Status is 200 or 405, link);
    }

    /// <summary>A server without accounts has no metadata of authorization: an assistant that looks for it must find nothing.</summary>
    [DatabaseTheory]
    [InlineData("/.well-known/oauth-protected-resource")]
    [InlineData("/.well-known/oauth-protected-resource/mcp")]
    [InlineData("/.well-known/oauth-authorization-server")]
    [InlineData("/.well-known/oauth-authorization-server/mcp")]
    [InlineData("/.well-known/openid-configuration")]
    [InlineData("/mcp/.well-known/openid-configuration")]
    [InlineData("/register")]
    [InlineData("/authorize")]
    [InlineData("/token")]
    [InlineData("/.well-known/nonsense")]
    public async Task What_is_not_there_is_a_clean_404(string path) => (await served.GetAsync(path)).AssertProblem(404, "not-found");
}
