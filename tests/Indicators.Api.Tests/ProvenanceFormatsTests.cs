using System.Net;

namespace Indicators.Api.Tests;

public sealed class ProvenanceFormatsTests(Served served, ServedWithoutTexts silent)
    : IClassFixture<Served>,
        IClassFixture<ServedWithoutTexts>
{
    private const string Annotation = "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";
    private const string Prov = "application/ld+json;profile=\"https://www.w3.org/submissions/prov-jsonld/\"";
    private const string Claim = "application/ld+json;profile=\"https://schema.org/Claim\"";
    private const string Json = "application/json; charset=utf-8";

    [DatabaseTheory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/ld+json", Annotation)]
    [InlineData("application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", Annotation)]
    [InlineData("application/ld+json; profile=\"http://www.w3.org/ns/json-ld#compacted\"", Annotation)]
    [InlineData(Prov, Prov)]
    [InlineData("application/ld+json; profile=\"https://openprovenance.org/prov-jsonld/context.jsonld\"", Prov)]
    [InlineData(Claim, Claim)]
    [InlineData("application/ld+json; profile=\"urn:unknown https://schema.org\"", Claim)]
    [InlineData("application/ld+json; profile=\"https://schema.org\", application/json;q=0.9", Claim)]
    [InlineData("application/ld+json;profile=\"https://schema.org\";q=0.2, application/json;q=0.9", Json)]
    [InlineData("application/ld+json;q=0.5, application/ld+json;profile=\"https://schema.org\"", Claim)]
    [InlineData("application/ld+json, application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\";q=0", Prov)]
    public async Task Accept_chooses_by_media_type_and_profile(string? accept, string type)
    {
        var path = await Path(served, "honey-exports-2022");
        var answer = accept is null ? await served.GetAsync(path) : await served.GetAsync(path, ("Accept", accept));

        Assert.Equal((HttpStatusCode.OK, type), (answer.Status, TypeOf(answer)));
        Assert.StartsWith("Accept", answer["Vary"], StringComparison.Ordinal);
        Assert.Equal(
            type != Json,
            answer["Link"]?.Contains($"<{type.Split('"').ElementAtOrDefault(1)}>; rel=\"profile\"", StringComparison.Ordinal) ?? false
        );
    }

    [DatabaseFact]
    public async Task The_parameter_chooses_too_and_each_form_has_its_own_tag()
    {
        var path = await Path(served, "honey-exports-2022");
        var answers = new List<Answer>();
        foreach (var (format, type) in new[] { ("json", Json), ("annotation", Annotation), ("prov", Prov), ("claim", Claim) })
        {
            var answer = await served.GetAsync($"{path}?format={format}", ("Accept", "text/html"));
            Assert.Equal(type, TypeOf(answer));
            Assert.Equal(
                HttpStatusCode.NotModified,
                (await served.GetAsync($"{path}?format={format}", ("If-None-Match", answer["ETag"]!))).Status
            );
            answers.Add(answer);
        }

        Assert.Equal(4, answers.Select(answer => answer["ETag"]).Distinct().Count());
    }

    [DatabaseTheory]
    [InlineData("application/ld+json; profile=\"urn:unknown\"")]
    [InlineData("text/turtle")]
    [InlineData("application/json;q=0, application/ld+json;q=0")]
    public async Task What_is_not_to_be_had_is_told_what_there_is(string accept)
    {
        var answer = await served.GetAsync(await Path(served, "honey-exports-2022"), ("Accept", accept));

        Assert.Equal(["Accept not-acceptable"], answer.AssertProblem(406, "not-acceptable"));
        Assert.Equal(
            ["application/json", Annotation, Prov, Claim],
            answer.Body["errors"]![0]!["allowed"]!.AsArray().Select(type => (string)type!)
        );
        Assert.Equal(
            """["json","annotation","prov","claim"]""",
            (await served.GetAsync(await Path(served, "honey-exports-2022") + "?format=turtle")).Body["errors"]![0]![
                "allowed"
            ]!.ToJsonString()
        );
    }

    [DatabaseFact]
    public async Task The_annotation_points_at_the_figure_within_its_paragraph()
    {
        var answer = await served.GetAsync(await Path(served, "honey-exports-2022"), ("Accept", "application/ld+json"));
        var (annotation, provenance) = (answer.Body, (await served.GetAsync(await Path(served, "honey-exports-2022"))).Body);
        var target = annotation["target"]!;

        Assert.Equal(
            ("http://www.w3.org/ns/anno.jsonld", "Annotation", "describing"),
            ((string)annotation["@context"]!, (string)annotation["type"]!, (string)annotation["motivation"]!)
        );
        Assert.Equal(
            ((string)provenance["claim"]!, $"{served.Address}v1/observations/{provenance["id"]}"),
            ((string)annotation["body"]![0]!["value"]!, (string)annotation["body"]![1]!["id"]!)
        );
        Assert.Equal(("SpecificResource", "https://valley.example/letters/honey"), ((string)target["type"]!, (string)target["source"]!));
        Assert.Equal((153, 175), ((int)target["selector"]!["start"]!, (int)target["selector"]!["end"]!));
        Assert.Equal(
            """{"type":"TextQuoteSelector","exact":"nearly US$ 150 million","prefix":" By June 2022 sales had come to ","suffix":", according to customs data. "}""",
            target["selector"]!["refinedBy"]!.ToJsonString()
        );
        Assert.Equal(
            ("2023-05-04T00:00:00Z", $"{served.Address}v1/documents/ash-2023-honey/paragraphs/2"),
            ((string)target["state"]!["sourceDate"]!, (string)target["state"]!["cached"]!)
        );
        Assert.Equal((string)provenance["paragraph"]!["sha256"]!, (string)target["state"]!["schema:sha256"]!);
        Assert.Contains("<http://www.w3.org/ns/ldp#Resource>; rel=\"type\"", answer["Link"], StringComparison.Ordinal);
        Assert.Equal(
            annotation.ToJsonString(),
            (await served.GetAsync(((string)annotation["id"]!)[served.Address.ToString().Length..])).Body.ToJsonString()
        );
        // The cached paragraph, and in it the place, are what the selectors mean.
        var paragraph = (string)
            (await served.GetAsync(((string)target["state"]!["cached"]!)[served.Address.ToString().Length..])).Body["text"]!;
        Assert.Equal("nearly US$ 150 million", paragraph[153..175]);
    }

    [DatabaseFact]
    public async Task Without_the_text_nothing_beside_the_figure_is_quoted_and_without_a_url_our_document_is_the_source()
    {
        var quote = (await silent.GetAsync(await Path(silent, "honey-exports-2022") + "?format=annotation")).Body["target"]!["selector"]![
            "refinedBy"
        ]!;
        Assert.Equal("""{"type":"TextQuoteSelector","exact":"nearly US$ 150 million"}""", quote.ToJsonString());

        var harbour = await served.GetAsync(
            $"/v1/observations/{await served.IdOf("harbour-notes-honey", "jars-2021")}/provenance?format=annotation"
        );
        Assert.Equal($"{served.Address}v1/documents/harbour-notes-honey", (string)harbour.Body["target"]!["source"]!);
    }

    [DatabaseFact]
    public async Task A_primary_source_is_one_only_where_the_text_names_the_data()
    {
        var generic = (await served.GetAsync(await Path(served, "honey-exports-2022") + "?format=prov")).Body["@graph"]!.AsArray();
        Assert.Contains(
            generic,
            s => (string?)s!["@type"] == "Derivation" && ((string)s["usedEntity"]!).EndsWith("#credit-1", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("PrimarySource", generic.ToJsonString(), StringComparison.Ordinal);
        Assert.Null((await served.GetAsync(await Path(served, "honey-exports-2022") + "?format=claim")).Body["firstAppearance"]);

        await served.ExecuteAsync("update indicators.credit set specificity = 'named_dataset' where agent = 'Customs service of Brennia'");
        try
        {
            var named = (await served.GetAsync(await Path(served, "honey-exports-2022") + "?format=prov&limitless=1")).Status;
            Assert.Equal(HttpStatusCode.BadRequest, named); // what is unknown stays unknown in every form
            var graph = (await served.GetAsync(await Path(served, "honey-exports-2022") + "?format=prov")).Body["@graph"]!.AsArray();
            Assert.Equal(
                """["prov:PrimarySource"]""",
                graph.Single(s =>
                    (string?)s!["@type"] == "Derivation" && ((string)s["usedEntity"]!).EndsWith("#credit-1", StringComparison.Ordinal)
                )!["type"]!.ToJsonString()
            );
            Assert.Equal(
                "Customs service of Brennia",
                (string?)
                    (await served.GetAsync(await Path(served, "honey-exports-2022") + "?format=claim")).Body["firstAppearance"]!["name"]
            );
        }
        finally
        {
            await served.ExecuteAsync(
                "update indicators.credit set specificity = 'generic_agent' where agent = 'Customs service of Brennia'"
            );
        }
    }

    [DatabaseFact]
    public async Task The_claim_is_ours_the_appearance_theirs_and_nobody_rates_it()
    {
        var claim = (await served.GetAsync(await Path(served, "honey-exports-2021") + "?format=claim")).Body;

        Assert.Equal(
            ("https://schema.org", "Claim", "2023-05-04"),
            ((string)claim["@context"]!, (string)claim["@type"]!, (string)claim["datePublished"]!)
        );
        Assert.Equal("Brennia's honey brought in 120 million US dollars from Corland in 2021.", (string)claim["text"]!);
        Assert.Equal("Rowan Ash", (string)claim["author"]![0]!["name"]!);
        Assert.Equal("https://valley.example/letters/honey", (string)claim["appearance"]!["@id"]!);
        Assert.Equal(120000000m, (decimal)claim["about"]!["value"]!);
        Assert.DoesNotContain("Review", claim.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("rating", claim.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [NodeFact]
    public async Task A_linked_data_processor_finds_the_triples_of_the_vocabularies()
    {
        var path = await Path(served, "honey-exports-2021");
        var (observation, oa, prov, schema) = (
            $"<{served.Address}v1{path[3..^"/provenance".Length]}>",
            "http://www.w3.org/ns/oa#",
            "http://www.w3.org/ns/prov#",
            "http://schema.org/"
        );

        var annotation = await TriplesAsync((await served.GetAsync(path + "?format=annotation")).Text);
        Assert.Single(annotation, t => t.EndsWith($"type> <{oa}Annotation> .", StringComparison.Ordinal));
        Assert.Contains(annotation, t => t.Contains($"<{oa}hasSource> <https://valley.example/letters/honey>", StringComparison.Ordinal));
        Assert.Contains(
            annotation,
            t => t.Contains($"<{oa}start> \"45\"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger>", StringComparison.Ordinal)
        );
        Assert.Contains(annotation, t => t.Contains($"<{oa}exact> \"US$ 120 million\"", StringComparison.Ordinal));
        Assert.Contains(annotation, t => t.Contains($"<{oa}hasBody> {observation}", StringComparison.Ordinal));
        Assert.Contains(annotation, t => t.Contains($"<{oa}motivatedBy> <{oa}describing>", StringComparison.Ordinal));
        foreach (var (from, to) in new[] { ("hasTarget", "hasSelector"), ("hasTarget", "hasState"), ("hasSelector", "refinedBy") })
            Assert.Equal(Object(annotation, oa + from), Subject(annotation, oa + to));

        var document = await TriplesAsync((await served.GetAsync(path + "?format=prov")).Text);
        var derivation = Object(document.Where(t => t.StartsWith(observation, StringComparison.Ordinal)), prov + "qualifiedDerivation");
        Assert.Contains($"{derivation} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{prov}Quotation> .", document);
        var sentence = Object(document.Where(t => t.StartsWith(derivation, StringComparison.Ordinal)), prov + "entity");
        Assert.StartsWith("<urn:sha256:", sentence, StringComparison.Ordinal);
        Assert.Contains($"{sentence} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{prov}Entity> .", document);
        Assert.Contains(
            document,
            t =>
                t.Contains(
                    "#curation> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/prov#Activity>",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(document, t => t.StartsWith("<urn:indicators:agent:the-valley-letter>", StringComparison.Ordinal));
        Assert.Equal(2, document.Count(t => t.Contains("qualifiedSpecialization", StringComparison.Ordinal)));

        var claim = await TriplesAsync((await served.GetAsync(path + "?format=claim")).Text);
        Assert.Contains($"{observation} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{schema}Claim> .", claim);
        Assert.Contains($"{observation} <{schema}appearance> <https://valley.example/letters/honey> .", claim);
    }

    [NodeFact]
    public async Task Every_observation_of_the_release_can_be_said_in_each_form()
    {
        foreach (
            var observation in (await silent.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray().Where((_, i) => i % 4 == 0)
        )
        {
            foreach (var format in new[] { "annotation", "prov", "claim" })
                Assert.NotEmpty(await TriplesAsync((await silent.GetAsync($"{observation!["self"]}/provenance?format={format}")).Text));
        }
    }

    private static async Task<string> Path(Served server, string key) =>
        $"/v1/observations/{await server.IdOf("ash-2023-honey", key)}/provenance";

    /// <summary>As it is sent; .NET's client puts a space before parameters.</summary>
    private static string? TypeOf(Answer answer) => answer["Content-Type"]?.Replace("; profile", ";profile", StringComparison.Ordinal);

    private static string Object(IEnumerable<string> triples, string property) =>
        triples.Single(t => t.Contains($"<{property}>", StringComparison.Ordinal)).Split(' ')[2];

    private static string Subject(IEnumerable<string> triples, string property) =>
        triples.Single(t => t.Contains($"<{property}>", StringComparison.Ordinal)).Split(' ')[0];

    private static async Task<IReadOnlyList<string>> TriplesAsync(string document) =>
        (await NodeProgram.RunAsync("clients", "expand-jsonld.mjs", document)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
