using System.Text.Json.Nodes;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Http.Json;

namespace Indicators.Api.Tests;

public sealed class JsonStatTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private const string Exports = "/v1/observations.jsonstat?indicator=exports&document=ash-2023-honey";

    [NodeFact]
    public async Task Jsonstat_toolkit_reads_dimensions_roles_status_and_source()
    {
        var read = await ReadByToolkitAsync((await served.GetAsync(Exports)).Text);

        Assert.Equal(
            ("dataset", "Observations", "The Valley Letter", "2026-01-31"),
            ((string)read["class"]!, (string)read["label"]!, (string)read["source"]!, (string)read["updated"]!)
        );
        Assert.Equal(
            """{"metric":["indicator"],"geo":["area","counterpart"],"time":["time"],"classification":["item","unit","number"]}""",
            Sorted(read["role"]!, "metric", "geo", "time", "classification")
        );
        Assert.Equal("""["indicator","area","counterpart","item","unit","time","number"]""", Names(read["dimensions"]!));
        Assert.Equal(
            """[["exports","Exports",{"label":"US dollar","decimals":0}]]""",
            read["dimensions"]!["indicator"]!["categories"]!.ToJsonString()
        );
        Assert.Equal("""["XBR","Brennia"]""", Pair(read["dimensions"]!["area"]!));
        Assert.Contains(
            "[\"2022-01/2022-06\",\"2022-01 to 2022-06\",null]",
            read["dimensions"]!["time"]!["categories"]!.ToJsonString(),
            StringComparison.Ordinal
        );
        var rows = read["rows"]!.AsArray();
        Assert.Contains(
            rows,
            row =>
                (string?)row!["time"] == "2021"
                && (long?)row["value"] == 120_000_000
                && (string?)row["status"] == "actual"
                && (string?)row["number"] == "value"
        );
        Assert.Contains(rows, row => (string?)row!["time"] == "2022-01/2022-06" && (long?)row["value"] == 150_000_000);
    }

    [NodeFact]
    public async Task Dimensions_of_one_category_can_be_left_out_and_are_named()
    {
        var all = await ReadByToolkitAsync((await served.GetAsync(Exports)).Text);
        var answer = await served.GetAsync($"{Exports}&dimensions=varying");
        var few = await ReadByToolkitAsync(answer.Text);
        string[] constant =
        [
            .. all["dimensions"]!.AsObject().Where(one => one.Value!["categories"]!.AsArray().Count == 1).Select(one => one.Key),
        ];

        Assert.NotEmpty(constant);
        Assert.Equal(
            all["dimensions"]!.AsObject().Select(one => one.Key).Except(constant),
            few["dimensions"]!.AsObject().Select(one => one.Key)
        );
        Assert.Equal(constant, answer.Body["extension"]!["constant"]!.AsObject().Select(one => one.Key));
        Assert.Equal("USD", (string?)answer.Body["extension"]!["constant"]!["unit"]!["code"]);
        Assert.Equal(Cells(all), Cells(few));

        static IEnumerable<string> Cells(JsonNode read) =>
            read["rows"]!.AsArray().Select(row => $"{row!["time"]} {row["value"]}").Order(StringComparer.Ordinal);
    }

    [NodeFact]
    public async Task One_dimension_of_series_takes_any_units_and_has_few_empty_cells()
    {
        const string Filters = "document=ash-2023-honey&select=preferred";
        Assert.Equal(422, (int)(await served.GetAsync($"/v1/observations.jsonstat?{Filters}")).Status);
        var answer = await served.GetAsync($"/v1/observations.jsonstat?{Filters}&dimensions=series");
        var read = await ReadByToolkitAsync(answer.Text);
        var listed = (await served.GetAsync($"/v1/observations?{Filters}&limit=1000")).Body["data"]!.AsArray();
        var expected = listed.SelectMany(one =>
            new[] { "value", "low", "high" }
                .Where(number => one![number] is not null)
                .Select(number => $"{one!["series"]} {one["period"]!["edtf"] ?? "_U"} {number} {(decimal)one[number]!:0.####}")
        );
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            read["rows"]!
                .AsArray()
                .Select(row => $"{row!["series"]} {row["time"]} {row["number"]} {(decimal)row["value"]!:0.####}")
                .Order(StringComparer.Ordinal)
        );
        var units = listed.Select(one => (string)one!["unit"]!).Distinct().Count();
        Assert.True(units > 1);
        Assert.Equal(
            units,
            read["dimensions"]!["series"]!["categories"]!.AsArray().Select(category => (string)category![2]!["label"]!).Distinct().Count()
        );
        Assert.All(
            answer.Body["extension"]!["provenance"]!.AsArray(),
            one => Assert.All(one!["cells"]!.AsArray(), cell => Assert.NotNull(answer.Body["value"]![cell!.ToString()]))
        );
    }

    [DatabaseFact]
    public async Task Dimensions_are_for_this_format_alone() =>
        (await served.GetAsync("/v1/observations.csv?dimensions=series")).AssertProblem(400, "contradictory-parameters");

    [NodeFact]
    public async Task A_range_is_two_cells_and_no_midpoint()
    {
        var read = await ReadByToolkitAsync((await served.GetAsync("/v1/observations.jsonstat?indicator=hives")).Text);
        var cells = read["rows"]!.AsArray().Select(row => $"{row!["area"]} {row["number"]} {row["value"]}").Order(StringComparer.Ordinal);
        Assert.Equal(["XB-NO low 900", "XBR high 30000", "XBR low 20000"], cells);
    }

    [NodeFact]
    public async Task An_empty_result_is_a_dataset_without_cells()
    {
        var read = await ReadByToolkitAsync((await served.GetAsync("/v1/observations.jsonstat?q=unheard")).Text);
        Assert.Equal(("dataset", "[]"), ((string)read["class"]!, read["rows"]!.ToJsonString()));
    }

    [DatabaseFact]
    public async Task Every_cell_leads_to_its_observation_and_every_observation_to_its_sentence()
    {
        var answer = await served.GetAsync(Exports);
        var provenance = answer.Body["extension"]!["provenance"]!.AsArray();

        Assert.Equal("application/json-stat+json", answer["Content-Type"]);
        Assert.Equal("2.0", (string?)answer.Body["version"]);
        Assert.Equal(
            answer.Body["value"]!.AsObject().Select(cell => cell.Key).Order(StringComparer.Ordinal),
            provenance.SelectMany(one => one!["cells"]!.AsArray().Select(cell => cell!.ToString())).Order(StringComparer.Ordinal)
        );
        Assert.Equal(answer.Body["value"]!.AsObject().Select(cell => cell.Key), answer.Body["status"]!.AsObject().Select(cell => cell.Key));
        foreach (var one in provenance)
            Assert.Equal(
                (await served.GetAsync((string)one!["observation"]!["self"]!)).Text,
                one["observation"]!.ToJsonString(ApiJson.Options)
            );
    }

    [DatabaseFact]
    public async Task Mixed_units_are_refused_with_the_units_to_choose_from()
    {
        var answer = await served.GetAsync("/v1/observations.jsonstat?area=XBR");
        Assert.Equal(["unit format-cannot-carry"], answer.AssertProblem(422, "format-cannot-carry"));
        Assert.Contains("USD", answer.Body["errors"]![0]!["allowed"]!.AsArray().Select(unit => (string?)unit));
        Assert.Null(answer["ETag"]);
    }

    [DatabaseFact]
    public async Task Two_observations_of_one_cell_are_refused_with_the_documents_to_choose_from()
    {
        foreach (
            var path in new[]
            {
                "/v1/observations.jsonstat?indicator=exports",
                "/v1/series/exports.XBR.XCO.honey.USD.A/observations.jsonstat",
            }
        )
        {
            var answer = await served.GetAsync(path);
            Assert.Equal(["document format-cannot-carry"], answer.AssertProblem(422, "format-cannot-carry"));
            Assert.Equal("""["ash-2023-honey","harbour-notes-honey"]""", answer.Body["errors"]![0]!["allowed"]!.ToJsonString());
            Assert.Contains("exports / XBR / XCO / honey / 2021", (string?)answer.Body["detail"], StringComparison.Ordinal);
        }

        // A path that takes no filters is told to take another format.
        Assert.Equal(
            ["format format-cannot-carry"],
            (await served.GetAsync("/v1/series/exports.XBR.XCO.honey.USD.A.jsonstat")).AssertProblem(422, "format-cannot-carry")
        );
    }

    [DatabaseFact]
    public async Task Series_without_observations_are_no_dataset() =>
        Assert.Equal(["suffix not-acceptable"], (await served.GetAsync("/v1/series.jsonstat")).AssertProblem(406, "not-acceptable"));

    [Theory]
    [InlineData(null, "not known")]
    [InlineData("2021", "2021")]
    [InlineData("2023~", "about 2023")]
    [InlineData("2023-05?", "perhaps 2023-05")]
    [InlineData("../2025", "until 2025")]
    [InlineData("/2021~", "to about 2021, start not known")]
    [InlineData("2021/", "from 2021, end not known")]
    [InlineData("2020/..", "since 2020")]
    [InlineData("2010/2023~", "2010 to about 2023")]
    public void A_period_has_a_label_in_words(string? edtf, string label) => Assert.Equal(label, PeriodWords.Of(edtf));

    private static string Names(JsonNode dimensions) =>
        new JsonArray([.. dimensions.AsObject().Select(pair => (JsonNode)pair.Key)]).ToJsonString();

    private static string Pair(JsonNode dimension) =>
        new JsonArray([.. dimension["categories"]![0]!.AsArray().Take(2).Select(part => part!.DeepClone())]).ToJsonString();

    private static string Sorted(JsonNode role, params string[] names) =>
        new JsonObject(names.Select(name => KeyValuePair.Create(name, role[name]?.DeepClone()))).ToJsonString();

    private static async Task<JsonNode> ReadByToolkitAsync(string dataset) =>
        JsonNode.Parse(await NodeProgram.RunAsync("clients", "read-jsonstat.mjs", dataset))!;
}
