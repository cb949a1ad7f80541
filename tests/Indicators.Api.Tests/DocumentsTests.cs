using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class DocumentsTests(ReadOnlyServed served, ReadOnlyServedWithoutTexts silent)
    : IClassFixture<ReadOnlyServed>,
        IClassFixture<ReadOnlyServedWithoutTexts>
{
    private const string Harbour = """
        {"slug":"harbour-notes-honey","title":"Honey across the water","titleBasis":"stated","titleNote":null,"authors":[],"outlet":"Harbour Notes",
        "publisher":"Harbour Office","published":{"edtf":null,"basis":"unknown","note":"The sheet prints no date.","earliest":null,"latest":null},"url":null,
        "urlNote":"The sheet was never put on a page.","language":"en","rights":"Made up for tests.",
        "witnesses":[{"ordinal":1,"file":"made-up-harbour.txt","firstLine":3,"lastLine":12,"layout":"hard_wrapped",
        "sha256":"404b6a4de8f925cdd84559c23a0c63ab7a07a2590cce9f20012108dd8da4a50d","paragraphs":3,"textStatus":"loaded"}],
        "figures":4,"series":4,"release":"2026.1","urlKind":null,"self":"/v1/documents/harbour-notes-honey"}
        """;

    [DatabaseFact]
    public async Task A_document_is_answered_whole()
    {
        Assert.Equal(Harbour.ReplaceLineEndings(""), (await served.GetAsync("/v1/documents/harbour-notes-honey")).Text);
        Assert.Equal(
            Harbour.ReplaceLineEndings("").Replace("\"loaded\"", "\"not-loaded\"", StringComparison.Ordinal),
            (await silent.GetAsync("/v1/documents/harbour-notes-honey")).Text
        );
    }

    [DatabaseFact]
    public async Task Documents_are_listed_by_slug()
    {
        var answer = await served.GetAsync("/v1/documents");
        Assert.Equal(["ash-2023-honey", "harbour-notes-honey"], answer.Column("slug"));
        Assert.Equal(2, answer.Body["data"]![0]!["witnesses"]!.AsArray().Count);
    }

    [DatabaseFact]
    public async Task A_paragraph_has_its_text_and_every_figure_marked()
    {
        var answer = (await served.GetAsync("/v1/documents/harbour-notes-honey/paragraphs/3")).Body;

        Assert.Equal(
            "No more than 40 captains sail the route, and the harbour itself handles some 6,000 to 8,000 crates.",
            (string?)answer["text"]
        );
        Assert.Equal(
            (11, 12, 1, "loaded", 99),
            (
                (int)answer["line"]!,
                (int)answer["lastLine"]!,
                (int)answer["sentences"]!,
                (string)answer["textStatus"]!,
                (int)answer["length"]!
            )
        );
        Assert.Equal(
            $$"""
            [{"observation":"{{await served.IdOf("harbour-notes-honey", "captains")}}","series":"people-employed.twin-lands._Z._T.PS.A",
            "claim":"At most 40 captains work on the route between the two countries.","printed":"No more than 40","sentence":1,"start":0,"end":15},
            {"observation":"{{await served.IdOf("harbour-notes-honey", "crates")}}","series":"crates-handled.XCO._Z._T.PN.A",
            "claim":"Between six and eight thousand crates, more or less, pass through the harbour.","printed":"some 6,000 to 8,000 crates","sentence":1,"start":72,"end":98}]
            """.ReplaceLineEndings(""),
            answer["figures"]!.ToJsonString()
        );
    }

    [DatabaseFact]
    public async Task Paragraphs_are_the_same_without_their_texts_but_for_the_texts()
    {
        var (loaded, known) = (
            (await served.GetAsync("/v1/documents/ash-2023-honey/paragraphs")).Body,
            (await silent.GetAsync("/v1/documents/ash-2023-honey/paragraphs")).Body
        );

        Assert.All(loaded["data"]!.AsArray(), paragraph => Assert.NotNull(paragraph!["text"]));
        Assert.All(
            known["data"]!.AsArray(),
            paragraph => Assert.Equal((null, "not-loaded"), ((string?)paragraph!["text"], (string?)paragraph["textStatus"]))
        );
        Assert.Equal(Places(loaded), Places(known));
        Assert.Equal(
            Enumerable.Range(1, (int)loaded["total"]!),
            loaded["data"]!.AsArray().Select(paragraph => (int)paragraph!["ordinal"]!)
        );
    }

    [DatabaseFact]
    public async Task Every_place_of_every_figure_is_marked_once_in_whichever_witness_it_stands()
    {
        var marked = new List<string>();
        foreach (var (document, witness) in new[] { ("ash-2023-honey", 1), ("ash-2023-honey", 2), ("harbour-notes-honey", 1) })
        {
            foreach (
                var paragraph in (await served.GetAsync($"/v1/documents/{document}/paragraphs?witness={witness}")).Body["data"]!.AsArray()
            )
            {
                var text = ((string)paragraph!["text"]!).EnumerateRunes().ToArray();
                foreach (var figure in paragraph["figures"]!.AsArray())
                {
                    var (start, end) = ((int)figure!["start"]!, (int)figure["end"]!);
                    Assert.Equal((string?)figure["printed"], string.Concat(text[start..end].Select(rune => rune.ToString())));
                    marked.Add($"{figure["observation"]} {document} {paragraph["ordinal"]} {start} {witness}");
                }
            }
        }

        var places = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!
            .AsArray()
            .SelectMany(observation =>
                observation!["witnesses"]!
                    .AsArray()
                    .Prepend(observation["source"])
                    .Select(
                        (place, i) =>
                            $"{observation["id"]} {place!["document"]} {place["paragraph"]} {place["start"]} {(i == 0 || (string)place["file"]! == (string)observation["source"]!["file"]! ? 1 : 2)}"
                    )
            );
        Assert.Equal(places.Order(), marked.Order());
    }

    [DatabaseFact]
    public async Task Another_witness_has_paragraphs_of_its_own()
    {
        var answer = (await served.GetAsync("/v1/documents/ash-2023-honey/paragraphs/1?witness=2")).Body;

        Assert.Equal(
            (2, 16, "120 million US dollars"),
            ((int)answer["witness"]!, (int)answer["line"]!, (string)answer["figures"]![0]!["printed"]!)
        );
    }

    private static IEnumerable<string> Places(JsonNode page) =>
        page["data"]!
            .AsArray()
            .Select(paragraph =>
                $"{paragraph!["ordinal"]} {paragraph["sha256"]} {paragraph["section"]} {paragraph["figures"]!.ToJsonString()}"
            );
}
