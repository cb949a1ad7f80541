using System.Globalization;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>The figures of SDMX are those of the API: each once, with its bounds, hedge, period and source.</summary>
public sealed class SdmxDataTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    private static readonly string[] Key =
    [
        "FREQ",
        "INDICATOR",
        "REF_AREA",
        "COUNTERPART_AREA",
        "ITEM",
        "UNIT_MEASURE",
        "FIGURE",
        "TIME_PERIOD",
    ];

    [DatabaseFact]
    public async Task Every_figure_with_a_period_is_there_once_with_the_numbers_of_the_API()
    {
        var figures = (await DataAsync("FIGURES")).ToDictionary(figure => figure["OBS_ID"]);
        var observations = await ObservationsAsync();

        Assert.Equal(
            observations.Where(one => one["period"]!["edtf"] is not null).Select(one => (string)one["id"]!).Order(),
            figures.Keys.Order()
        );
        foreach (var one in observations.Where(one => one["period"]!["edtf"] is not null))
        {
            var figure = figures[(string)one["id"]!];
            Assert.Equal(Number(one["value"]) ?? "NaN", figure["OBS_VALUE"]);
            Assert.Equal(Number(one["low"]), figure.GetValueOrDefault("LOWER_BOUND"));
            Assert.Equal(Number(one["high"]), figure.GetValueOrDefault("UPPER_BOUND"));
            Assert.Equal((bool?)one["lowInclusive"], figure.TryGetValue("LOWER_INCLUSIVE", out var low) ? bool.Parse(low) : null);
            Assert.Equal((bool?)one["highInclusive"], figure.TryGetValue("UPPER_INCLUSIVE", out var high) ? bool.Parse(high) : null);
            Assert.Equal((string)one["series"]!, string.Join('.', Key[1..6].Append("FREQ").Select(id => figure[id])));
            Assert.Equal(
                (
                    (string)one["hedge"]!,
                    (string)one["shape"]!,
                    (string)one["printed"]!,
                    (string)one["claim"]!,
                    (string)one["source"]!["document"]!,
                    one["decimals"]!.ToString(),
                    (string)one["period"]!["edtf"]!,
                    (string)one["period"]!["basis"]!,
                    (string?)one["assertedAt"],
                    (string)one["release"]!
                ),
                (
                    figure["HEDGE"],
                    figure["SHAPE"],
                    figure["PRINTED"],
                    figure["CLAIM"],
                    figure["SOURCE_DOCUMENT"],
                    figure["PRECISION"],
                    figure["PERIOD"],
                    figure["PERIOD_BASIS"],
                    figure.GetValueOrDefault("ASSERTED_AT"),
                    figure["RELEASE"]
                )
            );
            Assert.Equal(string.Join(" < ", one["credit"]!.AsArray().Select(credit => (string)credit!["agent"]!)), figure["CREDIT"]);
        }
    }

    [DatabaseFact]
    public async Task Figures_without_a_period_are_named_as_left_out()
    {
        var without = (await ObservationsAsync())
            .Where(one => one["period"]!["edtf"] is null)
            .Select(one => (string)one["id"]!)
            .Order()
            .ToArray();
        Assert.NotEmpty(without);

        var data = await served.GetAsync("/sdmx/2.1/data/FIGURES");
        Assert.All(without, id => Assert.Contains(id, data.Xml().Named("Footer").Single().Value, StringComparison.Ordinal));
        Assert.Equal(without.Take(10), data["Indicators-Left-Out"]!.Split(", "));
        var flow = (await served.GetAsync("/sdmx/2.1/dataflow/INDICATORS/FIGURES")).Xml();
        Assert.Equal(without, flow.Named("AnnotationTitle").Single().Value.Split(' '));
    }

    [DatabaseFact]
    public async Task No_two_figures_have_the_same_key_and_MAIN_is_what_select_preferred_chooses()
    {
        var figures = await DataAsync("FIGURES");
        Assert.Equal(figures.Count, figures.Select(figure => string.Join('.', Key.Select(id => figure[id]))).Distinct().Count());

        var chosen = (await ObservationsAsync("&select=preferred")).Where(one =>
            one["period"]!["start"] is not null && one["period"]!["end"] is not null
        );
        Assert.Equal(
            chosen.Select(one => (string)one["id"]!).Order(),
            figures.Where(figure => figure["FIGURE"] == "MAIN").Select(figure => figure["OBS_ID"]).Order()
        );
        Assert.All(figures.Where(figure => figure["FIGURE"] != "MAIN"), figure => Assert.Equal(figure["OBS_ID"], figure["FIGURE"]));
        Assert.Contains(figures, figure => figure["FIGURE"] != "MAIN");
    }

    [DatabaseTheory]
    [InlineData("2.1/data/FIGURES", SdmxAnswer.Specific)]
    [InlineData("2.1/data/FIGURES", SdmxAnswer.Csv1)]
    [InlineData("2.1/data/FIGURES", SdmxAnswer.Csv2)]
    [InlineData("2.1/data/FIGURES", SdmxAnswer.Json)]
    [InlineData("3.0/data/dataflow/INDICATORS/FIGURES/1.0", SdmxAnswer.Csv2)]
    [InlineData("3.0/data/dataflow/INDICATORS/FIGURES/1.0", SdmxAnswer.Json)]
    public async Task All_formats_have_the_same_figures(string path, string format)
    {
        var answer = await served.GetAsync($"/sdmx/{path}", ("Accept", format));
        Assert.Equal((200, format), ((int)answer.Status, answer.MediaType()));
        var figures =
            format == SdmxAnswer.Specific ? answer.SpecificFigures()
            : format == SdmxAnswer.Json ? answer.JsonFigures()
            : answer.CsvFigures();

        Assert.Equal((await DataAsync("FIGURES")).Select(Shown), figures.Select(Shown));

        static string Shown(Dictionary<string, string> figure) =>
            string.Join("|", figure.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
    }

    [DatabaseFact]
    public async Task A_topic_has_its_own_figures_and_all_topics_have_all()
    {
        var flows = (await served.GetAsync("/sdmx/2.1/dataflow"))
            .Xml()
            .Named("Dataflow")
            .Select(flow => (string)flow.Attribute("id")!)
            .ToArray();
        Assert.Equal("FIGURES", flows[0]);
        Assert.Equal((await served.GetAsync("/v1/topics?limit=1000")).Column("code").Count, flows.Length - 1);
        var all = new List<string>();
        foreach (var flow in flows.Skip(1))
            all.AddRange((await DataAsync(flow)).Select(figure => figure["OBS_ID"]));
        Assert.Equal((await DataAsync("FIGURES")).Select(figure => figure["OBS_ID"]).Order(), all.Order());

        var debt = await ObservationsAsync("&topic=debt");
        Assert.Equal(
            debt.Where(one => one["period"]!["edtf"] is not null).Select(one => (string)one["id"]!).Order(),
            (await DataAsync("FIGURES_DEBT")).Select(figure => figure["OBS_ID"]).Order()
        );
    }

    [DatabaseTheory]
    [InlineData("FIGURES/..KGZ....", "&area=KGZ")]
    [InlineData("FIGURES/A..KGZ+TJK.CHN...", "&area=KGZ,TJK&counterpart=CHN", ".A")]
    [InlineData("INDICATORS,FIGURES,1.0/all/all?startPeriod=2022&endPeriod=2023-S1", "&from=2022&to=2023-06")]
    [InlineData("FIGURES?startPeriod=2021-Q2", "&from=2021-04")]
    [InlineData("FIGURES?updatedAfter=2000-01-01T00:00:00%2B01:00", "")]
    public async Task Keys_and_periods_select_as_the_filters_of_the_API(string path, string filters, string? ending = null)
    {
        var expected = (await ObservationsAsync(filters))
            .Where(one =>
                one["period"]!["edtf"] is not null
                && (ending is null || ((string)one["series"]!).EndsWith(ending, StringComparison.Ordinal))
            )
            .Select(one => (string)one["id"]!);
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), (await DataAsync(path)).Select(figure => figure["OBS_ID"]).Order());
    }

    [DatabaseTheory]
    [InlineData("c[REF_AREA]=KGZ,TJK", "&area=KGZ,TJK")]
    [InlineData("c[TIME_PERIOD]=ge:2022%2Ble:2022", "&from=2022&to=2022")]
    [InlineData("c[TIME_PERIOD]=ge:2022+le:2022&c[HEDGE]=about", "&from=2022&to=2022", "about")]
    [InlineData("c[HEDGE]=ne:none", "", "about", "nearly", "just_over", "estimated")]
    public async Task Conditions_on_components_select_as_the_filters_of_the_API(string conditions, string filters, params string[] hedges)
    {
        var expected = (await ObservationsAsync(filters))
            .Where(one => one["period"]!["edtf"] is not null && (hedges.Length == 0 || hedges.Contains((string)one["hedge"]!)))
            .Select(one => (string)one["id"]!);
        var answer = await served.GetAsync($"/sdmx/3.0/data/dataflow/INDICATORS/FIGURES/1.0?{conditions}", ("Accept", SdmxAnswer.Csv2));
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), answer.CsvFigures().Select(figure => figure["OBS_ID"]).Order());
    }

    [DatabaseTheory]
    [InlineData("c[OBS_VALUE]=gt:1000000000", "OBS_VALUE")]
    [InlineData("c[CLAIM]=co:debt", "CLAIM")]
    [InlineData("c[PRINTED]=sw:US", "PRINTED")]
    [InlineData("c[TIME_PERIOD]=2023", "TIME_PERIOD")]
    [InlineData("c[PRECISION]=lt:-6", "PRECISION")]
    public async Task A_condition_holds_for_all_that_is_returned_and_for_nothing_else(string condition, string component)
    {
        var holds = new Dictionary<string, Func<string, bool>>
        {
            ["OBS_VALUE"] = value => value != "NaN" && decimal.Parse(value, CultureInfo.InvariantCulture) > 1000000000,
            ["CLAIM"] = value => value.Contains("debt", StringComparison.Ordinal),
            ["PRINTED"] = value => value.StartsWith("US", StringComparison.Ordinal),
            ["TIME_PERIOD"] = value => value == "2023",
            ["PRECISION"] = value => int.Parse(value, CultureInfo.InvariantCulture) < -6,
        }[component];
        var answer = await served.GetAsync($"/sdmx/3.0/data/dataflow/INDICATORS/FIGURES/1.0?{condition}", ("Accept", SdmxAnswer.Csv2));
        var expected = (await DataAsync("FIGURES")).Where(figure => holds(figure[component])).Select(figure => figure["OBS_ID"]).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), answer.CsvFigures().Select(figure => figure["OBS_ID"]).Order());
    }

    [DatabaseFact]
    public async Task The_first_and_the_last_observations_are_those_of_each_series()
    {
        var series = (await DataAsync("FIGURES")).GroupBy(figure => string.Join('.', Key.SkipLast(1).Select(id => figure[id]))).ToArray();
        Assert.Contains(series, one => one.Count() > 1);
        foreach (
            var (query, expected) in new[]
            {
                ("lastNObservations=1", series.Select(one => one.Last())),
                ("firstNObservations=1", series.Select(one => one.First())),
                ("firstNObservations=1&lastNObservations=1", series.SelectMany(one => new[] { one.First(), one.Last() }.Distinct())),
                ("lastNObservations=1&dimensionAtObservation=AllDimensions", series.Select(one => one.Last())),
            }
        )
            Assert.Equal(
                expected.Select(figure => figure["OBS_ID"]).Order(),
                (await DataAsync($"FIGURES?{query}")).Select(figure => figure["OBS_ID"]).Order()
            );
    }

    [DatabaseTheory]
    [InlineData("dataonly")]
    [InlineData("serieskeysonly")]
    [InlineData("nodata")]
    public async Task Less_detail_leaves_out_attributes_or_observations(string detail)
    {
        var answer = await served.GetAsync($"/sdmx/2.1/data/FIGURES?detail={detail}");
        var (all, some) = ((await served.GetAsync("/sdmx/2.1/data/FIGURES")).Xml(), answer.Xml());
        Assert.Equal(all.Named("SeriesKey").Select(key => key.ToString()), some.Named("SeriesKey").Select(key => key.ToString()));
        Assert.Empty(some.Named("Attributes"));
        Assert.Equal(detail == "dataonly" ? all.Named("Obs").Count() : 0, some.Named("Obs").Count());
    }

    [DatabaseTheory]
    [InlineData("AllDimensions")]
    [InlineData("REF_AREA")]
    [InlineData("INDICATOR")]
    public async Task Another_dimension_at_the_observations_changes_the_groups_and_not_the_figures(string dimension)
    {
        var answer = await served.GetAsync($"/sdmx/2.1/data/FIGURES?dimensionAtObservation={dimension}");
        Assert.Equal(dimension == "AllDimensions", !answer.Xml().Named("Series").Any());
        Assert.Equal((await DataAsync("FIGURES")).Select(Shown).Order(), answer.GenericFigures().Select(Shown).Order());
        var specific = await served.GetAsync($"/sdmx/2.1/data/FIGURES?dimensionAtObservation={dimension}", ("Accept", SdmxAnswer.Specific));
        Assert.Equal((await DataAsync("FIGURES")).Select(Shown).Order(), specific.SpecificFigures().Select(Shown).Order());

        static string Shown(Dictionary<string, string> figure) => string.Join('.', Key.Append("OBS_VALUE").Select(id => figure[id]));
    }

    [DatabaseFact]
    public async Task Labels_stand_beside_codes_where_they_are_asked_for()
    {
        var both = await served.GetAsync("/sdmx/2.1/data/FIGURES/..KGZ....?format=csv&labels=both");
        Assert.Contains("REF_AREA: Reference area", both.Text, StringComparison.Ordinal);
        Assert.Contains("KGZ: Kyrgyzstan", both.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "KGZ: ",
            (await served.GetAsync("/sdmx/2.1/data/FIGURES/..KGZ....?format=csv")).Text,
            StringComparison.Ordinal
        );
    }

    private async Task<IReadOnlyList<Dictionary<string, string>>> DataAsync(string path)
    {
        var answer = await served.GetAsync($"/sdmx/2.1/data/{path}");
        Assert.True((int)answer.Status == 200, answer.Text);
        return answer.GenericFigures();
    }

    private async Task<IReadOnlyList<JsonNode>> ObservationsAsync(string filters = "") =>
        [.. (await served.GetAsync($"/v1/observations?limit=1000{filters}")).Body["data"]!.AsArray().Select(one => one!)];

    private static string? Number(JsonNode? value) =>
        value is null ? null : ((decimal)value).ToString("0.########", CultureInfo.InvariantCulture);
}
