namespace Indicators.Api.Tests;

public sealed class FacetsTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private static readonly string[] OfSeries = ["indicator", "area", "counterpart", "item", "unit", "topic"];

    [DatabaseTheory]
    [InlineData("")]
    [InlineData("indicator=exports")]
    [InlineData("area=XBR&status=actual")]
    [InlineData("topic=trade,debt&shape=point&document=ash-2023-honey")]
    [InlineData("from=2022&to=2023&unit=USD")]
    [InlineData("q=honey&periodBasis=explicit")]
    [InlineData("asOf=2023&item=honey")]
    [InlineData("series=exports.XBR.XCO.honey.USD.A")]
    public async Task Each_count_is_what_picking_the_value_gives(string query)
    {
        var answer = (await served.GetAsync($"/v1/observations/facets?limit=1000&{query}")).Body;

        Assert.Equal(await TotalAsync($"/v1/observations?limit=1&{query}"), (long?)answer["total"]);
        Assert.Equal(
            await TotalAsync("/v1/series?limit=1") is var all && query.Length == 0 ? all : (long)answer["series"]!,
            (long?)answer["series"]
        );
        Assert.Equal(
            [.. OfSeries, "document", "status", "shape", "direction", "periodBasis", "decade"],
            answer["facets"]!.AsObject().Select(facet => facet.Key)
        );
        foreach (var (name, facet) in answer["facets"]!.AsObject())
        {
            var others = string.Join(
                '&',
                query
                    .Split('&')
                    .Where(pair =>
                        name == "decade"
                            ? !pair.StartsWith("from=", StringComparison.Ordinal) && !pair.StartsWith("to=", StringComparison.Ordinal)
                            : !pair.StartsWith(name + "=", StringComparison.Ordinal)
                    )
            );
            foreach (var value in facet!["data"]!.AsArray())
            {
                var pick =
                    name == "decade" ? $"from={value!["value"]}&to={int.Parse((string)value["value"]!) + 9}" : $"{name}={value!["value"]}";
                Assert.Equal(
                    ((string?)value["value"], (long)value["count"]!),
                    ((string?)value["value"], await TotalAsync($"/v1/observations?limit=1&{pick}&{others}"))
                );
                Assert.NotNull(value["name"]);
                Assert.Equal(
                    query
                        .Split('&')
                        .Any(pair =>
                            pair.StartsWith(name + "=", StringComparison.Ordinal)
                            && pair[(name.Length + 1)..].Split(',').Contains((string)value["value"]!)
                        ),
                    (bool)value["selected"]!
                );
            }

            Assert.Equal((int)facet["total"]!, facet["data"]!.AsArray().Count(value => (long)value!["count"]! > 0));
            if (name is "decade" or "topic")
                continue;
            var under = (await served.GetAsync($"/v1/observations?limit=1000&{others}")).Body["data"]!.AsArray();
            Assert.Equal(
                under
                    .Where(one => name != "direction" || one!["direction"] is not null)
                    .Select(one =>
                        (string)
                            (
                                name switch
                                {
                                    "document" => one!["source"]!["document"],
                                    "periodBasis" => one!["period"]!["basis"],
                                    _ => one![name],
                                }
                            )!
                    )
                    .Distinct()
                    .Order(StringComparer.Ordinal),
                facet["data"]!
                    .AsArray()
                    .Where(value => (long)value!["count"]! > 0)
                    .Select(value => (string)value!["value"]!)
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    [DatabaseTheory]
    [InlineData("")]
    [InlineData("topic=debt")]
    [InlineData("q=honey&unit=PT")]
    [InlineData("minPoints=2&indicator=exports,hives")]
    public async Task Series_are_counted_in_the_same_way(string query)
    {
        var answer = (await served.GetAsync($"/v1/series/facets?limit=1000&{query}")).Body;

        Assert.Equal(await TotalAsync($"/v1/series?limit=1&{query}"), (long?)answer["total"]);
        Assert.Equal(OfSeries, answer["facets"]!.AsObject().Select(facet => facet.Key));
        foreach (var (name, facet) in answer["facets"]!.AsObject())
        {
            var others = string.Join('&', query.Split('&').Where(pair => !pair.StartsWith(name + "=", StringComparison.Ordinal)));
            foreach (var value in facet!["data"]!.AsArray())
                Assert.Equal((long)value!["count"]!, await TotalAsync($"/v1/series?limit=1&{name}={value["value"]}&{others}"));
        }
    }

    [DatabaseFact]
    public async Task Values_come_with_names_those_with_most_first()
    {
        var facets = (await served.GetAsync("/v1/observations/facets?facets=area,decade,document&limit=2")).Body["facets"]!;

        Assert.Equal(["area", "document", "decade"], facets.AsObject().Select(facet => facet.Key));
        Assert.Equal(
            """{"total":4,"data":[{"value":"XBR","name":"Brennia","count":23,"selected":false},{"value":"XCO","name":"Corland","count":2,"selected":false}]}""",
            facets["area"]!.ToJsonString()
        );
        Assert.Equal("2020", (string?)facets["decade"]!["data"]![0]!["value"]);
        Assert.Equal("2020s", (string?)facets["decade"]!["data"]![0]!["name"]);
        Assert.Equal("Honey across the water", (string?)facets["document"]!["data"]![1]!["name"]);
    }

    [DatabaseFact]
    public async Task What_is_selected_stays_even_where_it_gives_nothing()
    {
        var answer = (await served.GetAsync("/v1/observations/facets?indicator=exports,hives&area=XCO&facets=indicator&limit=1")).Body;

        Assert.Equal(0, (long?)answer["total"]);
        Assert.Equal(
            [("aid", 1L, false), ("exports", 0L, true), ("hives", 0L, true)],
            answer["facets"]!["indicator"]!["data"]!
                .AsArray()
                .Select(value => ((string)value!["value"]!, (long)value["count"]!, (bool)value["selected"]!))
        );
        Assert.Equal(
            "indicator,area",
            string.Join(',', answer["empty"]!["filters"]!.AsArray().Select(filter => (string?)filter!["parameter"]))
        );
    }

    [DatabaseTheory]
    [InlineData("/v1/observations/facets?facets=colour", "facets unknown-code")]
    [InlineData("/v1/series/facets?facets=decade", "facets unknown-code")]
    [InlineData("/v1/observations/facets?last=1", "last unknown-parameter")]
    [InlineData("/v1/observations/facets?from=2022&to=2021", "from reversed-range")]
    [InlineData("/v1/observations/facets?q=the", "q nothing-to-search")]
    [InlineData("/v1/series/facets?q=the", "q nothing-to-search")]
    public async Task What_is_wrong_is_named(string path, string error) =>
        Assert.Equal([error], (await served.GetAsync(path)).AssertProblem(400, error.Split(' ')[1]));

    private async Task<long> TotalAsync(string path) => (long)(await served.GetAsync(path)).Body["total"]!;
}
