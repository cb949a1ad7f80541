using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class ProvenanceTests(ReadOnlyServed served, ReadOnlyServedWithoutTexts silent)
    : IClassFixture<ReadOnlyServed>,
        IClassFixture<ReadOnlyServedWithoutTexts>
{
    private const string Sentence =
        "In 2021 Brennia sold honey worth US$ 120 million to Corland, over 40 percent of all the honey it sent abroad. ";

    [DatabaseFact]
    public async Task The_sentence_stands_in_its_paragraph_between_its_neighbours()
    {
        var provenance = await Of(served, "honey-exports-2021");

        Assert.Equal("BACKGROUND", (string?)provenance["section"]);
        var (sentence, paragraph) = (provenance["sentence"]!, provenance["paragraph"]!);
        Assert.EndsWith(Sentence, (string?)sentence["text"], StringComparison.Ordinal);
        Assert.Equal(("loaded", 1), ((string?)sentence["textStatus"], (int?)sentence["ordinal"]));
        Assert.Equal(Hash((string)sentence["text"]!), (string?)sentence["sha256"]);
        Assert.Equal("US$ 120 million", Marked(sentence));
        Assert.Equal("US$ 120 million", Marked(paragraph));
        Assert.Equal(Hash((string)paragraph["text"]!), (string?)paragraph["sha256"]);
        Assert.Equal((45, 60), ((int?)paragraph["start"], (int?)paragraph["end"]));
        Assert.Equal(1, (int?)provenance["previousSentence"]!["paragraph"]);
        Assert.StartsWith("By June 2022", (string?)provenance["nextSentence"]!["text"], StringComparison.Ordinal);
        Assert.Equal("ash-2023-honey", (string?)provenance["document"]!["slug"]);
        Assert.Equal("loaded", (string?)provenance["textStatus"]);
    }

    [DatabaseFact]
    public async Task Provenance_is_the_observation_and_more()
    {
        var id = await served.IdOf("ash-2023-honey", "honey-exports-2022");
        var observation = (await served.GetAsync($"/v1/observations/{id}")).Text;

        var provenance = (await served.GetAsync($"/v1/observations/{id}/provenance")).Text;

        Assert.StartsWith(observation[..^1] + ",\"document\":{", provenance, StringComparison.Ordinal);
        Assert.Equal(
            ["value nearly US$ 150 million", "period By June 2022", "credit customs data"],
            JsonNode.Parse(provenance)!["anchors"]!.AsArray().Select(anchor => $"{anchor!["role"]} {anchor["printed"]}")
        );
        Assert.Equal("Customs service of Brennia", (string?)JsonNode.Parse(provenance)!["credit"]![1]!["agent"]);
    }

    [DatabaseFact]
    public async Task A_figure_after_an_emoji_is_marked_by_code_points() =>
        Assert.Equal("3.5 million jars", Marked((await Of(served, "jars-2022"))["sentence"]!));

    [DatabaseFact]
    public async Task Every_figure_is_marked_where_it_is_printed()
    {
        foreach (var observation in (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray())
        {
            var provenance = (await served.GetAsync($"{observation!["self"]}/provenance")).Body;
            Assert.Equal((string?)observation["printed"], Marked(provenance["sentence"]!));
            Assert.Equal((string?)observation["printed"], Marked(provenance["paragraph"]!));
        }
    }

    [DatabaseFact]
    public async Task The_deep_link_leads_to_the_sentence()
    {
        Assert.Equal(
            "https://valley.example/letters/honey#:~:text=By%20June%202022%20sales%20had,million%2C%20according%20to%20customs%20data.",
            (string?)(await Of(served, "honey-exports-2022"))["deepLink"]
        );
        Assert.Null(
            (string?)
                (await served.GetAsync($"/v1/observations/{await served.IdOf("harbour-notes-honey", "jars-2021")}/provenance")).Body[
                    "deepLink"
                ]
        );
    }

    [DatabaseFact]
    public async Task Without_the_text_hashes_and_places_remain_and_the_link_leads_to_the_figure()
    {
        var (loaded, provenance) = (await Of(served, "honey-exports-2021"), await Of(silent, "honey-exports-2021"));

        foreach (var part in new[] { "sentence", "paragraph" })
        {
            Assert.Equal("not-loaded", (string?)provenance[part]!["textStatus"]);
            Assert.Null(provenance[part]!["text"]);
            Assert.Equal((string?)loaded[part]!["sha256"], (string?)provenance[part]!["sha256"]);
        }

        Assert.Equal((45, 60), ((int?)provenance["paragraph"]!["start"], (int?)provenance["paragraph"]!["end"]));
        Assert.Null(provenance["sentence"]!["start"]);
        Assert.Null(provenance["previousSentence"]);
        Assert.Null(provenance["nextSentence"]);
        Assert.Equal("BACKGROUND", (string?)provenance["section"]);
        Assert.Equal("https://valley.example/letters/honey#:~:text=US%24%20120%20million", (string?)provenance["deepLink"]);
    }

    private static async Task<JsonNode> Of(Served server, string key) =>
        (await server.GetAsync($"/v1/observations/{await server.IdOf("ash-2023-honey", key)}/provenance")).Body;

    private static string Marked(JsonNode passage)
    {
        var runes = ((string)passage["text"]!).EnumerateRunes().ToArray();
        return string.Concat(runes[(int)passage["start"]!..(int)passage["end"]!].Select(rune => rune.ToString()));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

public sealed class ChangedTextTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task A_text_that_changed_is_not_shown_and_says_so()
    {
        var texts = MadeUp.CopyOfTexts();
        var file = Path.Combine(texts, "made-up-valley.txt");
        await File.WriteAllTextAsync(
            file,
            (await File.ReadAllTextAsync(file)).Replace("120 million", "125 million", StringComparison.Ordinal)
        );
        await new Import.TextsImport(served.Owner).LoadAsync(texts);
        var id = await served.IdOf("ash-2023-honey", "honey-exports-2021");

        var provenance = (await served.GetAsync($"/v1/observations/{id}/provenance")).Body;
        var paragraph = (await served.GetAsync("/v1/documents/ash-2023-honey/paragraphs/2")).Body;

        Assert.Equal(
            ("changed", "changed", "changed"),
            ((string?)provenance["textStatus"], (string?)provenance["sentence"]!["textStatus"], (string?)paragraph["textStatus"])
        );
        Assert.Null(provenance["sentence"]!["text"]);
        Assert.Null(paragraph["text"]);
        Assert.Equal("changed", (string?)(await served.GetAsync("/v1/documents/ash-2023-honey")).Body["witnesses"]![0]!["textStatus"]);
        Assert.Equal("loaded", (string?)(await served.GetAsync("/v1/documents/harbour-notes-honey")).Body["witnesses"]![0]!["textStatus"]);
    }
}
