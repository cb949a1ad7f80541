using System.Net;
using System.Text.Json.Nodes;
using Indicators.Model;

namespace Indicators.Api.Tests;

/// <summary>
/// Two documents say something else of one year. In 2026.1 nothing is decided; in 2026.2 one of them is preferred, and the forecast is
/// deprecated; in 2026.3 both are preferred.
/// </summary>
public sealed class ServedRanks : Served
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null)
            return;
        await ImportAsync("2026.2", "2026-02-28", release => Ranked(release, ["ash-2023-honey"]));
        await ImportAsync("2026.3", "2026-03-31", release => Ranked(release, ["ash-2023-honey", "harbour-notes-honey"]));
    }

    private static Model.Release Ranked(Model.Release release, string[] preferred)
    {
        return release with
        {
            Items = [.. release.Items.Select(item => item.Code == "honey" ? item with { PartOf = "_T" } : item)],
            Observations = [.. release.Observations.Select(Rank)],
        };

        Model.Observation Rank(Model.Observation o) =>
            o.Key switch
            {
                "honey-exports-2021" when preferred.Contains(o.Document) => o with
                {
                    Said = new Said("2022-05", PeriodBasis.Explicit),
                    Rank = Model.Rank.Preferred,
                    RankReason = "Nearer to the source.",
                },
                "honey-exports-2025" => o with { Rank = Model.Rank.Deprecated, RankReason = "Taken back by its author." },
                _ => o,
            };
    }
}

public sealed class SelectTests(ServedRanks served) : IClassFixture<ServedRanks>
{
    private const string Series = "exports.XBR.XCO.honey.USD.A";

    [DatabaseTheory]
    // Nothing is decided: of 2021 none is chosen.
    [InlineData("release=2026.1", "150000000,200000000", "2021")]
    [InlineData("release=2026.1&last=1", "200000000", "")]
    [InlineData("release=2026.1&last=2", "150000000,200000000", "")]
    [InlineData("release=2026.1&last=3", "150000000,200000000", "2021")]
    // An older figure never stands in for a period without a choice.
    [InlineData("release=2026.1&to=2021&last=1", "", "2021")]
    // What competes is what the other filters leave.
    [InlineData("release=2026.1&document=harbour-notes-honey", "95000000", "")]
    [InlineData("release=2026.1&asOf=2024", "120000000,150000000,200000000", "")]
    // Preferred before normal, deprecated never.
    [InlineData("release=2026.2", "120000000,150000000", "")]
    [InlineData("release=2026.2&last=1", "150000000", "")]
    [InlineData("release=2026.2&last=2", "120000000,150000000", "")]
    [InlineData("release=2026.2&document=harbour-notes-honey", "95000000", "")]
    // Two that are preferred are no choice either.
    [InlineData("release=2026.3", "150000000", "2021")]
    public async Task At_most_one_figure_of_a_period_is_chosen(string query, string values, string leftOut)
    {
        foreach (var path in new[] { $"/v1/series/{Series}/observations?{query}", $"/v1/observations?series={Series}&{query}" })
        {
            var answer = (await served.GetAsync($"{path}&select=preferred")).Body;
            Assert.Equal(values, string.Join(',', answer["data"]!.AsArray().Select(one => (string?)one!["value"]!.ToString())));
            Assert.Equal(leftOut, Periods(answer));
            Assert.Equal(answer["data"]!.AsArray().Count, (int)answer["total"]!);
        }
    }

    [DatabaseFact]
    public async Task What_competes_is_named()
    {
        var answer = (await served.GetAsync("/v1/observations?release=2026.1&select=preferred&limit=1000")).Body;

        var one = Assert.Single(answer["leftOut"]!.AsArray(), choice => (string?)choice!["series"] == Series)!;
        string[] competing =
        [
            await served.IdOf("ash-2023-honey", "honey-exports-2021"),
            await served.IdOf("harbour-notes-honey", "honey-exports-2021"),
        ];
        Assert.Equal("2021", (string?)one["period"]);
        Assert.Equal(competing.Order(StringComparer.Ordinal), one["observations"]!.AsArray().Select(id => (string)id!));
        var rows = answer["data"]!.AsArray();
        Assert.Equal(rows.Count, rows.Select(row => ((string)row!["series"]!, (string?)row["period"]!["edtf"])).Distinct().Count());
    }

    [DatabaseFact]
    public async Task Tables_name_it_in_a_header()
    {
        var none = await served.GetAsync($"/v1/observations.csv?series={Series}&release=2026.2&select=preferred");
        var some = await served.GetAsync($"/v1/series/{Series}.csv?release=2026.1&select=preferred");

        Assert.Null(none["Indicators-Left-Out"]);
        Assert.StartsWith($"{Series} 2021 o1-", some["Indicators-Left-Out"], StringComparison.Ordinal);
        Assert.Equal(3, some.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var cube = (await served.GetAsync($"/v1/observations?series={Series}&release=2026.1&select=preferred&format=jsonstat")).Body;
        Assert.StartsWith($"{Series} 2021 o1-", (string?)Assert.Single(cube["extension"]!["leftOut"]!.AsArray()), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_series_with_its_figures_takes_it_too()
    {
        var open = (await served.GetAsync($"/v1/series/{Series}?release=2026.1&select=preferred")).Body;
        var decided = (await served.GetAsync($"/v1/series/{Series}?release=2026.2&select=preferred&last=1")).Body;
        var all = (await served.GetAsync($"/v1/series/{Series}?release=2026.1")).Body;

        Assert.Equal((2, "2021"), (open["observations"]!.AsArray().Count, Periods(open)));
        Assert.Equal((1, ""), (decided["observations"]!.AsArray().Count, Periods(decided)));
        Assert.Equal(4, all["observations"]!.AsArray().Count);
        Assert.False(all.AsObject().ContainsKey("leftOut"));
    }

    [DatabaseFact]
    public async Task Facets_count_what_is_chosen()
    {
        var all = (await served.GetAsync($"/v1/observations/facets?series={Series}&release=2026.1")).Body;
        var open = (await served.GetAsync($"/v1/observations/facets?series={Series}&release=2026.1&select=preferred")).Body;
        var decided = (await served.GetAsync($"/v1/observations/facets?series={Series}&release=2026.2&select=preferred")).Body;

        Assert.Equal((4, 2, 2), ((int)all["total"]!, (int)open["total"]!, (int)decided["total"]!));
        Assert.Equal(("2021", ""), (Periods(open), Periods(decided)));
        Assert.Equal(2, open["facets"]!["shape"]!["data"]!.AsArray().Sum(value => (int)value!["count"]!));
        Assert.False(all.AsObject().ContainsKey("leftOut"));
        var none = (await served.GetAsync($"/v1/observations/facets?series={Series}&release=2026.1&to=2021&select=preferred")).Body;
        Assert.Contains("`select=preferred` chooses none", (string?)none["empty"]!["reason"], StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Series_in_a_list_have_what_is_chosen()
    {
        var open = (await served.GetAsync($"/v1/series?series={Series}&release=2026.1&include=observations&select=preferred")).Body;
        var included = open["data"]![0]!["included"]!;

        Assert.Equal(2, included["observations"]!.AsArray().Count);
        Assert.Equal("2021", Periods(included));
        Assert.Equal(4, (int)open["data"]![0]!["coverage"]!["points"]!);
        var alone = await served.GetAsync($"/v1/series?series={Series}&select=preferred");
        Assert.Equal((HttpStatusCode.BadRequest, "contradictory-parameters"), (alone.Status, (string?)alone.Body["code"]));
    }

    [DatabaseFact]
    public async Task A_chart_shows_what_is_chosen_and_says_what_is_not()
    {
        var picture = (await served.GetAsync($"/v1/series/{Series}/chart.svg?release=2026.1&select=preferred")).Text;

        Assert.Contains("2 figures from", picture, StringComparison.Ordinal);
        Assert.Contains("several figures compete and none is preferred: 2021", picture, StringComparison.Ordinal);
        Assert.Contains(
            "select=preferred",
            (await served.GetAsync($"/v1/series/{Series}/chart?release=2026.1&select=preferred")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "4 figures from",
            (await served.GetAsync($"/v1/series/{Series}/chart.svg?release=2026.1")).Text,
            StringComparison.Ordinal
        );
    }

    [DatabaseFact]
    public async Task An_empty_page_says_that_nothing_was_chosen()
    {
        var answer = (await served.GetAsync($"/v1/observations?series={Series}&release=2026.1&to=2021&select=preferred")).Body;

        Assert.StartsWith(
            "2 observations of release 2026.1 match the other filters",
            (string?)answer["empty"]!["reason"],
            StringComparison.Ordinal
        );
    }

    [DatabaseFact]
    public async Task Pages_follow_one_another()
    {
        var first = (await served.GetAsync($"/v1/observations?series={Series}&release=2026.2&select=preferred&limit=1")).Body;
        var second = (
            await served.GetAsync($"/v1/observations?series={Series}&release=2026.2&select=preferred&limit=1&cursor={first["next"]}")
        ).Body;

        Assert.Equal(
            ("honey-exports-2021", "honey-exports-2022"),
            ((string?)first["data"]![0]!["key"], (string?)second["data"]![0]!["key"])
        );
        Assert.Null(second["next"]);
    }

    [DatabaseFact]
    public async Task Nothing_else_can_be_selected() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await served.GetAsync("/v1/observations?select=latest")).Status);

    [DatabaseFact]
    public async Task An_observation_tells_when_it_was_said_and_its_rank()
    {
        var id = await served.IdOf("ash-2023-honey", "honey-exports-2021");

        var now = (await served.GetAsync($"/v1/observations/{id}?release=2026.2")).Body;
        var before = (await served.GetAsync($"/v1/observations/{id}?release=2026.1")).Body;

        Assert.Equal("""{"edtf":"2022-05","basis":"explicit"}""", now["said"]!.ToJsonString());
        Assert.Equal(("preferred", "Nearer to the source."), ((string?)now["rank"], (string?)now["rankReason"]));
        Assert.Equal((null, "normal", null), (before["said"], (string?)before["rank"], before["rankReason"]));
        Assert.True(before.AsObject().ContainsKey("said") && before.AsObject().ContainsKey("rankReason"));
    }

    [DatabaseFact]
    public async Task Tables_end_with_them()
    {
        var lines = (await served.GetAsync($"/v1/series/{Series}.csv?release=2026.2&last=4")).Text.Split("\r\n");

        Assert.EndsWith(",self,said,said_basis,rank,rank_reason,series_title,url_kind", lines[0], StringComparison.Ordinal);
        Assert.Single(lines, line => line.Contains(",2022-05,explicit,preferred,Nearer to the source.,", StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains(",,,deprecated,Taken back by its author.,", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line.Contains(",,,normal,,", StringComparison.Ordinal)));
    }

    [DatabaseFact]
    public async Task An_item_names_what_includes_it()
    {
        Assert.Equal("_T", (string?)(await served.GetAsync("/v1/items/honey?release=2026.2")).Body["partOf"]);
        Assert.Null((await served.GetAsync("/v1/items/honey?release=2026.1")).Body["partOf"]);
    }

    private static string Periods(JsonNode answer) => string.Join(',', answer["leftOut"]!.AsArray().Select(one => (string?)one!["period"]));
}
