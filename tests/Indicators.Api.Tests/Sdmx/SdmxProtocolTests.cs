using System.IO.Compression;

namespace Indicators.Api.Tests;

/// <summary>Bad input, caching and headers of the SDMX interfaces.</summary>
public sealed class SdmxProtocolTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    [DatabaseTheory]
    [InlineData("data/NOPE", 404, 100, "no-such-resource")]
    [InlineData("data/FIGURE_DEBT", 404, 100, "FIGURES_DEBT")]
    [InlineData("data/OTHER,FIGURES,1.0", 404, 100, "no-such-resource")]
    [InlineData("data/INDICATORS,FIGURES,9.9", 404, 100, "no-such-resource")]
    [InlineData("data/a,b,c,d", 400, 140, "invalid-sdmx-query")]
    [InlineData("data/FIGURES/A.B", 400, 140, "FREQ.INDICATOR.REF_AREA.COUNTERPART_AREA.ITEM.UNIT_MEASURE.FIGURE")]
    [InlineData("data/FIGURES/A........", 400, 140, "9 parts")]
    [InlineData("data/FIGURES/A%20B......", 400, 140, "invalid-sdmx-query")]
    [InlineData("data/FIGURES/A'--......", 400, 140, "invalid-sdmx-query")]
    [InlineData("data/FIGURES/all/OTHER", 404, 100, "provider")]
    [InlineData("data/FIGURES/all/all/all", 404, 100, "not-found")]
    [InlineData("data", 400, 140, "needs a flow")]
    [InlineData("data/FIGURES?startPeriod=yesterday", 400, 140, "2020-Q1")]
    [InlineData("data/FIGURES?startPeriod=2020-Q5", 400, 140, "2020-Q1")]
    [InlineData("data/FIGURES?startPeriod=2024&endPeriod=2020", 400, 140, "Swap")]
    [InlineData("data/FIGURES?firstNObservations=0", 400, 140, "above 0")]
    [InlineData("data/FIGURES?lastNObservations=99999999999999", 400, 140, "above 0")]
    [InlineData("data/FIGURES?detail=everything", 400, 140, "serieskeysonly")]
    [InlineData("data/FIGURES?dimensionAtObservation=REFAREA", 400, 140, "REF_AREA")]
    [InlineData("data/FIGURES?updatedAfter=soon", 400, 140, "2026-01-31T00:00:00Z")]
    [InlineData("data/FIGURES?nonsense=1", 400, 140, "startPeriod")]
    [InlineData("data/FIGURES?detail=full&detail=nodata", 400, 140, "Give it once")]
    [InlineData("data/FIGURES?release=1999.1", 400, 140, "unknown-release")]
    [InlineData("data/FIGURES?format=pdf", 406, 140, "not-acceptable")]
    [InlineData("data/FIGURES?detail=%00", 400, 140, "control character")]
    [InlineData("dataflow/INDICATORS/FIGURE", 404, 100, "FIGURES")]
    [InlineData("dataflow/INDICATORS/FIGURES?references=sideways", 400, 140, "descendants")]
    [InlineData("dataflow/INDICATORS/FIGURES?detail=tiny", 400, 140, "allstubs")]
    [InlineData("codelist/INDICATORS/CL_NONE", 404, 100, "no-such-resource")]
    [InlineData("availableconstraint/FIGURES/..XXX....", 404, 100, "no data")]
    [InlineData("availableconstraint/FIGURES/all/all/OBS_VALUE", 400, 140, "not a dimension")]
    [InlineData("schema/dataflow/INDICATORS/FIGURES", 501, 501, "sdmx-not-implemented")]
    [InlineData("data/FIGURES?lang=fr", 501, 501, "English")]
    [InlineData("data/FIGURES?compressed=true", 501, 501, "Accept-Encoding")]
    [InlineData("metadata/FIGURES", 501, 501, "sdmx-not-implemented")]
    [InlineData("categoryscheme/all/all/latest", 501, 501, "sdmx-not-implemented")]
    [InlineData("hierarchicalcodelist", 501, 501, "sdmx-not-implemented")]
    [InlineData("nonsense", 404, 100, "not-found")]
    [InlineData("", 404, 100, "not-found")]
    public async Task Bad_requests_get_an_SDMX_error_that_says_what_to_do(string path, int status, int code, string says)
    {
        var answer = await served.GetAsync($"/sdmx/2.1/{path}");
        Assert.Equal((status, "application/xml"), ((int)answer.Status, answer["Content-Type"]));
        Assert.Equal(("*", "no-store"), (answer["Access-Control-Allow-Origin"], answer["Cache-Control"]));
        var error = answer.Xml();
        Assert.Equal("Error", error.Name.LocalName);
        Assert.Equal(code.ToString(), (string?)error.Named("ErrorMessage").Single().Attribute("code"));
        Assert.Contains(says, error.Value, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [InlineData("data/dataflow/INDICATORS/NOPE", 404, 100)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0/A.B", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?c[NOPE]=1", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?c[REF_AREA]=", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?c[OBS_VALUE]=gt:many", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?c[DECIMALS]=abc", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?c[UNIT_MULT]=ge:abc", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?c[TIME_PERIOD]=co:2020", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?c[TIME_PERIOD]=ge:soon", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?c[REF_AREA]=eq:KGZ,ne:TJK", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?attributes=NOPE", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?measures=NOPE", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?startPeriod=2020", 400, 140)]
    [InlineData("data/dataflow/INDICATORS/FIGURES/1.0?asOf=2020-01-01T00:00:00Z", 501, 501)]
    [InlineData("data/provisionagreement/INDICATORS/FIGURES", 501, 501)]
    [InlineData("data/nonsense/INDICATORS/FIGURES", 400, 140)]
    [InlineData("data/datastructure/INDICATORS/NOPE", 404, 100)]
    [InlineData("structure/nonsense", 400, 140)]
    [InlineData("structure/hierarchy/INDICATORS", 501, 501)]
    [InlineData("schema/dataflow/INDICATORS/FIGURES", 501, 501)]
    [InlineData("nonsense", 404, 100)]
    public async Task Bad_requests_of_3_0_get_an_error_in_JSON(string path, int status, int code)
    {
        var answer = await served.GetAsync($"/sdmx/3.0/{path}");
        Assert.Equal((status, "application/json"), ((int)answer.Status, answer["Content-Type"]));
        var error = Assert.Single(answer.Body["errors"]!.AsArray())!;
        Assert.Equal(code, (int)error["code"]!);
        Assert.NotEqual("", (string?)error["detail"]);
    }

    [DatabaseTheory]
    [InlineData("2.1/data/NOPE", "application/vnd.sdmx.data+json;version=2.0.0", "application/json")]
    [InlineData("2.1/data/NOPE?format=sdmx-json", "*/*", "application/json")]
    [InlineData("2.1/data/NOPE", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/xml")]
    [InlineData("2.1/data/NOPE", "text/csv", "application/xml")]
    [InlineData("3.0/structure/dataflow/INDICATORS/NOPE", "application/xml", "application/xml")]
    [InlineData("3.0/structure/dataflow/INDICATORS/NOPE", "application/vnd.sdmx.data+csv;version=2.0.0", "application/json")]
    public async Task An_error_has_the_form_that_was_asked_for(string path, string accept, string mediaType)
    {
        var answer = await served.GetAsync($"/sdmx/{path}", ("Accept", accept));
        Assert.True((int)answer.Status is 404 or 406, answer.Text);
        Assert.Equal(mediaType, answer["Content-Type"]);
    }

    [DatabaseTheory]
    [InlineData("application/pdf")]
    [InlineData("application/vnd.sdmx.genericdata+xml;version=9.9")]
    [InlineData("application/vnd.sdmx.data+json;version=1.0.0-wd")]
    [InlineData("*/*;q=0")]
    [InlineData("nonsense")]
    public async Task An_Accept_that_cannot_be_met_gets_406(string accept)
    {
        var answer = await served.GetAsync("/sdmx/2.1/data/FIGURES", ("Accept", accept));
        var form = accept.Contains("+json", StringComparison.Ordinal) ? "application/json" : "application/xml";
        Assert.Equal((406, form), ((int)answer.Status, answer["Content-Type"]));
        Assert.Contains("genericdata+xml;version=2.1", answer.Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Hostile_paths_and_queries_never_fail()
    {
        string[] odd =
        [
            "'",
            "%27%20or%201=1--",
            "%F0%9F%90%9D",
            "a%2Fb",
            "..%2f..%2f",
            "%25",
            "<script>",
            "{0}",
            "%EF%BF%BD",
            new string('x', 3000),
            "+",
            ",",
            "*.*",
            "%0a",
        ];
        foreach (var version in new[] { "2.1", "3.0" })
        {
            foreach (var one in odd)
            {
                string[] paths =
                [
                    one,
                    $"data/{one}",
                    $"data/FIGURES/{one}",
                    $"data/FIGURES/{one}......",
                    $"data/dataflow/INDICATORS/FIGURES/1.0/{one}",
                    $"structure/{one}",
                    $"codelist/all/{one}",
                    $"data/FIGURES?startPeriod={one}",
                    $"data/FIGURES?{one}={one}",
                    $"data/FIGURES?format={one}",
                    $"data/FIGURES?updatedAfter={one}",
                    $"data/dataflow/INDICATORS/FIGURES/1.0?c[{one}]={one}",
                    $"data/dataflow/INDICATORS/FIGURES/1.0?c[REF_AREA]={one}",
                    $"data/dataflow/INDICATORS/FIGURES/1.0?c[OBS_VALUE]=gt:{one}",
                    $"availability/dataflow/INDICATORS/FIGURES/1.0/*/{one}",
                    $"availableconstraint/FIGURES/all/all/{one}",
                ];
                foreach (var path in paths)
                {
                    var answer = await served.GetAsync($"/sdmx/{version}/{path}");
                    Assert.True((int)answer.Status is 200 or (>= 400 and < 500) or 501, $"{version}/{path}: {answer.Status} {answer.Text}");
                    Assert.DoesNotContain("<html", answer.Text, StringComparison.OrdinalIgnoreCase);
                }
            }
        }
    }

    [DatabaseFact]
    public async Task Methods_that_change_things_are_refused_with_an_SDMX_error()
    {
        var answer = await served.SendAsync(HttpMethod.Delete, "/sdmx/2.1/data/FIGURES");
        Assert.Equal((405, "application/xml"), ((int)answer.Status, answer["Content-Type"]));
        Assert.Equal("Error", answer.Xml().Name.LocalName);
        var tooLong = await served.GetAsync($"/sdmx/2.1/data/FIGURES/{new string('A', 9000)}");
        Assert.Equal((414, "application/xml"), ((int)tooLong.Status, tooLong["Content-Type"]));
    }

    [DatabaseFact]
    public async Task No_data_is_an_empty_data_set_with_a_note_about_unknown_codes()
    {
        var answer = await served.GetAsync("/sdmx/2.1/data/FIGURES/..KGX....");
        Assert.Equal(200, (int)answer.Status);
        Assert.Empty(answer.Xml().Named("DataSet").Single().Elements());
        Assert.Contains("KGZ", answer.Xml().Named("Footer").Single().Value, StringComparison.Ordinal);
        Assert.Equal("", (await served.GetAsync("/sdmx/2.1/data/FIGURES/..KGX....?format=csv")).Text.Split("\r\n")[1]);
    }

    [DatabaseTheory]
    [InlineData("2.1/data/FIGURES", "*/*")]
    [InlineData("2.1/data/FIGURES", SdmxAnswer.Csv1)]
    [InlineData("2.1/dataflow", "*/*")]
    [InlineData("3.0/structure/dataflow", "*/*")]
    [InlineData("3.0/data/dataflow/INDICATORS/FIGURES/1.0", "*/*")]
    public async Task Answers_have_validators_and_equal_requests_get_equal_bytes(string path, string accept)
    {
        var answer = await served.GetAsync($"/sdmx/{path}", ("Accept", accept));
        Assert.Equal(
            ("Accept, Accept-Encoding", "public, no-cache", "*"),
            (answer["Vary"], answer["Cache-Control"], answer["Access-Control-Allow-Origin"])
        );
        Assert.NotNull(answer["Last-Modified"]);
        Assert.Equal(answer.Text, (await served.GetAsync($"/sdmx/{path}", ("Accept", accept))).Text);

        var again = await served.GetAsync($"/sdmx/{path}", ("Accept", accept), ("If-None-Match", answer["ETag"]!));
        Assert.Equal((304, "", answer["ETag"]), ((int)again.Status, again.Text, again["ETag"]));
        var head = await served.SendAsync(HttpMethod.Head, $"/sdmx/{path}", ("Accept", accept));
        Assert.Equal((200, "", answer["ETag"], answer["Content-Type"]), ((int)head.Status, head.Text, head["ETag"], head["Content-Type"]));
        var other = await served.GetAsync($"/sdmx/{path}", ("Accept", accept), ("Accept-Encoding", "gzip"));
        Assert.NotEqual(answer["ETag"], other["ETag"]);
    }

    [DatabaseFact]
    public async Task Text_is_compressed_for_who_can_read_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sdmx/2.1/data/FIGURES");
        request.Headers.TryAddWithoutValidation("Accept", SdmxAnswer.Specific);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        using var response = await served.Client.SendAsync(request);
        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        await using var unzipped = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped);
        Assert.Equal(
            (await served.GetAsync("/sdmx/2.1/data/FIGURES", ("Accept", SdmxAnswer.Specific))).Text,
            await reader.ReadToEndAsync()
        );
    }

    [DatabaseFact]
    public async Task A_release_in_the_URL_makes_the_answer_last_for_ever()
    {
        var version = (string)(await served.GetAsync("/v1")).Body["release"]!;
        Assert.Equal(
            "public, max-age=31536000, immutable",
            (await served.GetAsync($"/sdmx/2.1/data/FIGURES?release={version}"))["Cache-Control"]
        );
    }

    [DatabaseFact]
    public async Task The_OpenAPI_document_of_SDMX_stands_apart()
    {
        var document = (await served.GetAsync("/openapi/sdmx.json")).Body;
        Assert.Equal(6, document["paths"]!.AsObject().Count);
        Assert.All(
            (await served.GetAsync("/openapi/v1.json")).Body["paths"]!.AsObject(),
            path => Assert.DoesNotContain("sdmx", path.Key, StringComparison.Ordinal)
        );
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            var filled = path;
            foreach (var parameter in methods!["get"]!["parameters"]!.AsArray().Where(one => (string?)one!["in"] == "path"))
                filled = filled.Replace($"{{{parameter!["name"]}}}", (string?)parameter["example"], StringComparison.Ordinal);
            var answer = await served.GetAsync(filled);
            Assert.True((int)answer.Status == 200, $"{filled}: {answer.Text}");
        }
    }
}
