using System.Net;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class ChangeOnlyTests(ServedDirections served) : IClassFixture<ServedDirections>
{
    private const string Key = "harvest-growth.XBR._Z.honey.PT.A";
    private const string WithoutFigure = "harvest-growth.XBR._Z.wax.PT.A";

    [DatabaseFact]
    public async Task It_is_answered_with_a_direction_and_without_a_number()
    {
        var one = (await served.GetAsync($"/v1/observations/{ServedDirections.FallOf2022}")).Body;
        Assert.Equal(("change_only", "decrease", 0), ((string?)one["shape"], (string?)one["direction"], (int)one["decimals"]!));
        Assert.All(["value", "low", "high", "lowInclusive", "highInclusive"], member => Assert.Null(one[member]));
        Assert.True(one.AsObject().ContainsKey("value"));
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync($"/v1/observations/{ServedDirections.FallOf2022}/provenance")).Status);
    }

    [DatabaseTheory]
    [InlineData("shape=change_only", 3)]
    [InlineData("direction=decrease", 3)]
    [InlineData("direction=decrease&shape=change_only", 2)]
    [InlineData("direction=increase&shape=change_only", 1)]
    public async Task It_is_found_by_shape_and_direction(string query, int total)
    {
        Assert.Equal(total, (int)(await served.GetAsync($"/v1/observations?indicator=harvest-growth&{query}")).Body["total"]!);
        Assert.Equal(total, (int)(await served.GetAsync($"/v1/observations/facets?indicator=harvest-growth&{query}")).Body["total"]!);
    }

    [DatabaseFact]
    public async Task It_is_no_point_of_its_series()
    {
        var coverage = (await served.GetAsync($"/v1/series/{Key}")).Body["coverage"]!;
        Assert.Equal((1, 1, 2), ((int)coverage["points"]!, (int)coverage["periods"]!, (int)coverage["changeOnly"]!));
        Assert.Equal("2024-12-31", (string?)coverage["end"]);
        var without = (await served.GetAsync($"/v1/series/{WithoutFigure}")).Body["coverage"]!;
        Assert.Equal((0, 1), ((int)without["points"]!, (int)without["changeOnly"]!));
        var keys = (await served.GetAsync("/v1/series?indicator=harvest-growth&minPoints=1")).Body["data"]!.AsArray();
        Assert.Equal([Key], keys.Select(one => (string?)one!["key"]));
    }

    [DatabaseTheory]
    [InlineData(Key, "last=1", "-12")]
    [InlineData(Key, "select=preferred", "-12,")]
    [InlineData(Key, "select=preferred&last=1", "-12")]
    [InlineData(Key, "select=preferred&shape=change_only", ",")]
    [InlineData(WithoutFigure, "last=1", "")]
    [InlineData(WithoutFigure, "select=preferred", "")]
    public async Task It_comes_behind_every_figure(string key, string query, string values)
    {
        var data = (await served.GetAsync($"/v1/series/{key}/observations?{query}")).Body["data"]!.AsArray();
        Assert.Equal(values, string.Join(',', data.Select(one => one!["value"]?.ToString())));
        Assert.NotEmpty(data);
    }

    [DatabaseFact]
    public async Task Pages_by_value_have_all_of_them_once()
    {
        foreach (var sort in new[] { "value", "-value" })
        {
            var ids = new List<string>();
            string? cursor = null;
            do
            {
                var page = (
                    await served.GetAsync(
                        $"/v1/observations?indicator=harvest-growth&sort={sort}&limit=1{(cursor is null ? "" : $"&cursor={cursor}")}"
                    )
                ).Body;
                ids.AddRange(page["data"]!.AsArray().Select(one => (string)one!["id"]!));
                cursor = (string?)page["next"];
            } while (cursor is not null);
            Assert.Equal(4, ids.Distinct().Count());
            Assert.Equal(4, ids.Count);
        }
    }

    [DatabaseFact]
    public async Task A_dataset_has_no_cell_for_it_and_names_it()
    {
        var dataset = (await served.GetAsync($"/v1/series/{Key}.jsonstat")).Body;
        Assert.Single(dataset["value"]!.AsObject());
        Assert.Equal(
            [ServedDirections.FallOf2022, ServedDirections.FallOf2024],
            dataset["extension"]!["withoutNumber"]!.AsArray().Select(id => (string?)id).Order()
        );
        Assert.DoesNotContain("2024", dataset["dimension"]!["time"]!["category"]!["index"]!.AsArray().Select(code => (string?)code));
        Assert.False(
            (await served.GetAsync("/v1/observations.jsonstat?indicator=hives")).Body["extension"]!.AsObject().ContainsKey("withoutNumber")
        );
        // Of such statements alone there is an empty dataset that names them.
        var none = await served.GetAsync($"/v1/series/{WithoutFigure}.jsonstat");
        Assert.Equal(HttpStatusCode.OK, none.Status);
        Assert.Equal([ServedDirections.RiseOfPrice], none.Body["extension"]!["withoutNumber"]!.AsArray().Select(id => (string?)id));
    }

    [DatabaseTheory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("xlsx")]
    public async Task Tables_have_it_with_empty_numbers(string format) =>
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync($"/v1/observations.{format}?indicator=harvest-growth")).Status);

    [DatabaseFact]
    public async Task Vintages_leave_it_out_and_name_it()
    {
        var vintages = (await served.GetAsync($"/v1/series/{Key}/vintages")).Body;
        Assert.Equal([ServedDirections.FallOf2022, ServedDirections.FallOf2024], Texts(vintages["withoutNumber"]!));
        Assert.Single(vintages["periods"]!.AsArray());
        Assert.Empty((await served.GetAsync($"/v1/series/{WithoutFigure}/vintages")).Body["data"]!.AsArray());
    }

    [DatabaseFact]
    public async Task A_chart_tells_it_in_words()
    {
        var picture = (await served.GetAsync($"/v1/series/{Key}/chart.svg")).Text;
        Assert.Contains("↓ fall, no number: The harvest fell", picture, StringComparison.Ordinal);
        Assert.Contains("One figure and 2 statements without a number", picture, StringComparison.Ordinal);
        Assert.Contains(
            "Read as: a rise; the text gives no number",
            (await served.GetAsync($"/v1/series/{WithoutFigure}/chart.svg")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync($"/v1/series/{WithoutFigure}/chart")).Status);
    }

    [DatabaseFact]
    public async Task A_panel_lines_up_figures_and_names_it_where_there_is_none()
    {
        var panel = (await served.GetAsync("/v1/indicators/harvest-growth/panel?by=item")).Body;
        Assert.Equal(1, (int)panel["total"]!);
        Assert.Equal([ServedDirections.RiseOfPrice], Texts(panel["withoutNumber"]!));
        Assert.Contains(
            "No number: Growth of the harvest",
            (await served.GetAsync("/v1/indicators/harvest-growth/chart.svg?by=item")).Text,
            StringComparison.Ordinal
        );
        var none = (await served.GetAsync("/v1/indicators/harvest-growth/panel?item=wax")).Body;
        Assert.StartsWith("The texts say which way this went", (string?)none["empty"]!["reason"], StringComparison.Ordinal);
        foreach (var format in new[] { "csv", "xlsx", "jsonstat", "ndjson" })
            Assert.Equal(HttpStatusCode.OK, (await served.GetAsync($"/v1/indicators/harvest-growth/panel?format={format}")).Status);
    }

    [DatabaseFact]
    public async Task A_grid_has_no_cell_for_it()
    {
        var refused = await served.GetAsync($"/v1/series/{Key}?layout=wide");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("shape=point", (string?)refused.Body["detail"], StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_number_is_not_traced_to_it_and_its_subject_is()
    {
        var numbers = (await served.GetAsync("/v1/trace?q=12%20percent")).Body["matches"]!.AsArray();
        Assert.DoesNotContain(numbers, match => (string?)match!["observation"]!["shape"] == "change_only");
        Assert.NotEmpty(numbers);
        var words = (await served.GetAsync("/v1/trace?q=The%20letter%20tells%20of%20a%20bigger%20harvest")).Body["matches"]!.AsArray();
        Assert.Contains(words, match => (string?)match!["observation"]!["id"] == ServedDirections.RiseOfPrice && match["label"] is null);
    }

    [DatabaseFact]
    public async Task A_listing_is_shown_with_its_kind_and_never_stands_for_the_work()
    {
        var document = (await served.GetAsync("/v1/documents/ash-2023-honey")).Body;
        Assert.Equal(("listing", "https://valley.example/letters/honey"), ((string?)document["urlKind"], (string?)document["url"]));
        Assert.Equal("publisher", (string?)(await served.GetAsync("/v1/documents/ash-2023-honey?release=2026.1")).Body["urlKind"]);
        var source = (await served.GetAsync($"/v1/observations/{ServedDirections.FallOf2022}")).Body["source"]!;
        Assert.Equal("listing", (string?)source["urlKind"]);
        Assert.Null((await served.GetAsync($"/v1/observations/{ServedDirections.FallOf2022}/provenance")).Body["deepLink"]);
        var cited = (string)(await served.GetAsync("/v1/documents/ash-2023-honey/citation?format=text")).Text;
        Assert.DoesNotContain("valley.example", cited, StringComparison.Ordinal);
        Assert.Contains("/v1/documents/ash-2023-honey?release=2026.2", cited, StringComparison.Ordinal);
        Assert.Contains(
            "https://valley.example/letters/honey",
            (await served.GetAsync("/v1/documents/ash-2023-honey/citation?format=text&release=2026.1")).Text,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string?> Texts(JsonNode list) => list.AsArray().Select(one => (string?)one);
}
