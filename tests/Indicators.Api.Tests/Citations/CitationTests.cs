using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class CitationTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    private static readonly string[] Machines = ["bibtex", "ris", "csl-json"];

    [DatabaseFact]
    public async Task An_observation_is_cited_by_its_work_and_by_the_address_pinned_to_the_release()
    {
        var one = await OneAsync("kaleji-2024-debt-trap");
        var citation = (await served.GetAsync($"/v1/observations/{one["id"]}/citation")).Body;
        var url = $"{served.Address}v1/observations/{one["id"]}?release={one["release"]}";

        Assert.Equal(
            ("observation", (string)one["id"]!, url, "apa"),
            ((string)citation["cites"]!, (string)citation["id"]!, (string)citation["url"]!, (string)citation["style"]!)
        );
        Assert.StartsWith("Kaleji, V. (2024, October 23). ", (string)citation["text"]!, StringComparison.Ordinal);
        Assert.EndsWith(
            $" Indicators, release {one["release"]}, observation {one["id"]}. {url}",
            (string)citation["text"]!,
            StringComparison.Ordinal
        );
        Assert.Equal((string)one["release"]!, (string)citation["release"]!);
        Assert.Equal(
            ["apa", "chicago", "bibtex", "ris", "csl-json", "short", "long"],
            citation["styles"]!.AsArray().Select(style => (string)style!["style"]!)
        );
        Assert.Equal((string)one["id"]!, (string)(await served.GetAsync(url)).Body["id"]!);
        var attribution = (await served.GetAsync($"/v1/observations/{one["id"]}/citation?style=long")).Body;
        Assert.Contains((string)one["printed"]!, (string)attribution["text"]!, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Json_has_one_style_where_one_is_asked_for()
    {
        const string Path = "/v1/documents/cutler-2025-west-azerbaijan/citation";
        var all = (await served.GetAsync(Path)).Body;
        var one = (await served.GetAsync($"{Path}?style=chicago")).Body;

        Assert.Equal(7, all["styles"]!.AsArray().Count);
        var style = Assert.Single(one["styles"]!.AsArray())!;
        Assert.Equal(("chicago", (string)one["text"]!), ((string)style["style"]!, (string)style["text"]!));
        Assert.Equal(all.AsObject().Select(member => member.Key), one.AsObject().Select(member => member.Key));
        Assert.StartsWith(
            "@article{",
            (await served.GetAsync($"{Path}?style=apa", ("Accept", "application/x-bibtex"))).Text,
            StringComparison.Ordinal
        );
    }

    [DatabaseFact]
    public async Task Series_documents_and_releases_are_cited_each_in_its_way()
    {
        var one = await OneAsync("kaleji-2024-debt-trap");
        var release = (string)one["release"]!;
        var series = (await served.GetAsync($"/v1/series/{one["series"]}/citation?style=short")).Body;
        var known = (await served.GetAsync("/v1/documents/cutler-2025-west-azerbaijan/citation")).Body;
        var unknown = (await served.GetAsync("/v1/documents/kaleji-undated-chinese-modernization/citation?style=chicago")).Body;
        var whole = (await served.GetAsync($"/v1/releases/{release}/citation?style=apa")).Body;

        Assert.StartsWith($"Indicators, release {release} (", (string)series["text"]!, StringComparison.Ordinal);
        Assert.StartsWith("https://www.silkroadstudies.org/", (string)known["url"]!, StringComparison.Ordinal);
        Assert.StartsWith(
            "Kaleji, Vali. n.d. [Untitled article]. Central Asia-Caucasus Analyst. Indicators, release ",
            (string)unknown["text"]!,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"Indicators project. ({(string)(await served.GetAsync("/v1")).Body["published"]!}"[..25],
            (string)whole["text"]!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"(Release {release}) [Data set]. Indicators. {served.Address}v1/releases/{release}",
            (string)whole["text"]!,
            StringComparison.Ordinal
        );
    }

    [DatabaseFact]
    public async Task Each_machine_format_has_its_media_type_and_the_text_alone()
    {
        var path = "/v1/documents/pantucci-yau-2022-digital-silk-road/citation";
        var styles = (await served.GetAsync(path)).Body["styles"]!
            .AsArray()
            .ToDictionary(style => (string)style!["style"]!, style => style!);
        foreach (var name in Machines)
        {
            var type = (string)styles[name]["mediaType"]!;
            foreach (
                var answer in new[]
                {
                    await served.GetAsync($"{path}?format={name}"),
                    await served.GetAsync(path, ("Accept", type)),
                    await served.GetAsync($"{path}?format={name}&style={name}"),
                }
            )
            {
                Assert.Equal((string)styles[name]["text"]!, answer.Text);
                Assert.StartsWith(type, answer["Content-Type"], StringComparison.Ordinal);
            }
        }

        var plain = await served.GetAsync($"{path}?style=chicago", ("Accept", "text/plain"));
        Assert.Equal((string)styles["chicago"]["text"]! + "\n", plain.Text);
        Assert.Equal(
            ["style format-contradiction"],
            (await served.GetAsync($"{path}?format=ris&style=apa")).AssertProblem(400, "format-contradiction")
        );
        Assert.Equal(["style unknown-code"], (await served.GetAsync($"{path}?style=mla")).AssertProblem(400, "unknown-code"));
        Assert.Equal(["format not-acceptable"], (await served.GetAsync($"{path}?format=endnote")).AssertProblem(406, "not-acceptable"));
    }

    [DatabaseFact]
    public async Task A_pinned_citation_may_be_kept_for_ever_and_what_is_not_there_is_not_cited()
    {
        var one = await OneAsync("kaleji-2024-debt-trap");
        Assert.Equal(
            "public, max-age=31536000, immutable",
            (await served.GetAsync($"/v1/observations/{one["id"]}/citation?release={one["release"]}"))["Cache-Control"]
        );
        Assert.Equal(
            ["id no-such-resource"],
            (await served.GetAsync("/v1/observations/o1-0/citation")).AssertProblem(404, "no-such-resource")
        );
        Assert.Equal(["key no-such-resource"], (await served.GetAsync("/v1/series/x/citation")).AssertProblem(404, "no-such-resource"));
        Assert.Equal(["slug no-such-resource"], (await served.GetAsync("/v1/documents/x/citation")).AssertProblem(404, "no-such-resource"));
        Assert.Equal(
            ["version no-such-resource"],
            (await served.GetAsync("/v1/releases/x/citation")).AssertProblem(404, "no-such-resource")
        );
    }

    /// <summary>
    /// Citation.js reads back what was written, and citeproc writes the same APA from the CSL-JSON, but that it sets typographic quotation
    /// marks and capitals at the head of titles of periodicals.
    /// </summary>
    [NodeFact]
    public async Task Reference_managers_read_every_document_back_and_write_the_same_apa()
    {
        var documents = (await served.GetAsync("/v1/documents?limit=1000")).Body["data"]!
            .AsArray()
            .ToDictionary(document => (string)document!["slug"]!, document => document!);
        var (given, apa) = (new JsonObject(), new Dictionary<string, string>());
        foreach (var slug in documents.Keys)
        {
            var citation = (await served.GetAsync($"/v1/documents/{slug}/citation")).Body;
            apa[slug] = (string)citation["text"]!;
            given[slug] = new JsonObject(
                citation["styles"]!
                    .AsArray()
                    .Where(style => Machines.Contains((string)style!["style"]!))
                    .Select(style => KeyValuePair.Create((string)style!["style"]!, (JsonNode?)(string)style["text"]!))
            );
        }

        var read = JsonNode.Parse(await NodeProgram.RunAsync("clients/citations", "read-citations.mjs", given.ToJsonString()))!;
        foreach (var (slug, document) in documents)
        {
            foreach (var form in Machines)
            {
                var item = read[slug]![form]!;
                Assert.Equal(
                    (slug, form, Same((string?)document["title"] ?? "[Untitled article]")),
                    (
                        slug,
                        form,
                        Same(
                            ((string)item["title"]!)
                                .Replace("<span class=\"nocase\">", "", StringComparison.Ordinal)
                                .Replace("</span>", "", StringComparison.Ordinal)
                        )
                    )
                );
                Assert.Equal(
                    document["authors"]!.AsArray().Select(author => (string)author!),
                    item["author"]!.AsArray().Select(author => $"{author!["given"]} {author["family"]}")
                );
                Assert.Equal((string)document["outlet"]!, (string)item["container-title"]!);
                var parts = ((string?)document["published"]!["edtf"])?.TrimEnd('~', '?').Split('-').Select(int.Parse).ToArray();
                var issued = item["issued"]?["date-parts"]?[0]?.AsArray().Select(part => (int)part!).ToArray();
                Assert.Equal(form == "bibtex" ? parts?.Take(2) : parts, form == "bibtex" ? issued?.Take(2) : issued);
            }

            // The APA style prints the archive and not the place in it, which the address has.
            var expected = Same(apa[slug]).Replace($", document {slug}.", ".", StringComparison.Ordinal);
            Assert.Equal(expected, Same((string)read[slug]!["apa"]!), ignoreCase: true);
        }
    }

    private static string Same(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');

    private async Task<JsonNode> OneAsync(string document) =>
        (await served.GetAsync($"/v1/observations?document={document}&limit=1")).Body["data"]![0]!;
}
