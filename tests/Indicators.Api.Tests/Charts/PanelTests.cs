using System.Globalization;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>The latest figures of an indicator side by side: nothing is chosen, mixed or dropped that is not named.</summary>
public sealed class PanelTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    [DatabaseFact]
    public async Task Every_indicator_has_the_preferred_figure_of_the_latest_period_of_each_of_its_series()
    {
        var wrong = new List<string>();
        foreach (var code in await IndicatorsAsync())
        {
            var latest = (await served.GetAsync($"/v1/observations?indicator={code}&select=preferred&last=1&limit=1000")).Body;
            foreach (var by in new[] { "area", "counterpart", "item" })
            {
                var panel = (await served.GetAsync($"/v1/indicators/{code}/panel?by={by}")).Body;
                var numberless = latest["data"]!.AsArray().Where(one => (string?)one!["shape"] == "change_only").ToArray();
                if (
                    !panel["withoutNumber"]!
                        .AsArray()
                        .Select(id => (string?)id)
                        .Order()
                        .SequenceEqual(numberless.Select(one => (string?)one!["id"]).Order())
                )
                    wrong.Add($"{code} by {by}: other statements without a number");
                var expected = latest["data"]!
                    .AsArray()
                    .Except(numberless)
                    .Select(one => (string)one!["id"]!)
                    .Order(StringComparer.Ordinal);
                var ids = Figures(panel).Select(figure => (string)figure["observation"]!["id"]!).Order(StringComparer.Ordinal);
                if (!expected.SequenceEqual(ids) || (int)panel["total"]! != ids.Count())
                    wrong.Add($"{code} by {by}: other figures");
                if (panel["leftOut"]!.ToJsonString() != latest["leftOut"]!.ToJsonString())
                    wrong.Add($"{code} by {by}: other choices are left out");
                foreach (var one in panel["panels"]!.AsArray())
                    wrong.AddRange(Mixed(one!, by).Select(what => $"{code} by {by}: {what}"));
            }
        }

        Assert.Empty(wrong);
    }

    [DatabaseTheory]
    [InlineData(390)]
    [InlineData(720)]
    [InlineData(1280)]
    public async Task Every_indicator_is_drawn_whole(int width)
    {
        var wrong = new List<string>();
        foreach (var code in await IndicatorsAsync())
        {
            var panel = (await served.GetAsync($"/v1/indicators/{code}/panel")).Body;
            var answer = await served.GetAsync($"/v1/indicators/{code}/chart.svg?width={width}");
            Assert.Equal(("image/svg+xml", 200), (answer["Content-Type"], (int)answer.Status));
            var drawing = Drawing.Parse(answer.Text);
            var drawn = drawing.Marks.Select(mark => (string)mark.Attribute("data-observation")!).ToHashSet();
            var told = string.Join(' ', drawing.Words("note"));
            foreach (var figure in Figures(panel).Select(figure => figure["observation"]!))
            {
                if (
                    !drawn.Contains((string)figure["id"]!)
                    && !told.Contains(((string)figure["printed"]!).Split(' ')[0], StringComparison.Ordinal)
                )
                    wrong.Add($"{code}: {figure["id"]} is neither drawn nor told");
                if (!drawing.Description.Contains((string)figure["printed"]!, StringComparison.Ordinal))
                    wrong.Add($"{code}: {figure["id"]} is not in the description");
            }

            if (Drawing.Number(drawing.Root, "width") != width)
                wrong.Add($"{code}: it is {drawing.Root.Attribute("width")} wide");
            if (drawing.Texts.Any(text => Drawing.SizeOf(text) < 11 || text.Value.EndsWith('…')))
                wrong.Add($"{code}: letters are too small, or words are cut");
            // Each panel is a picture of its own; none may reach into the next.
            foreach (var piece in drawing.Root.Elements().Where(element => element.Name.LocalName == "svg").DefaultIfEmpty(drawing.Root))
            {
                var alone = Drawing.Parse(piece.ToString());
                wrong.AddRange(alone.Overflowing().Concat(alone.OverlappingTexts()).Select(what => $"{code}: {what}"));
            }
        }

        Assert.Empty(wrong);
    }

    [DatabaseFact]
    public async Task Pieces_stand_one_below_another()
    {
        var drawing = Drawing.Parse((await served.GetAsync("/v1/indicators/fatalities/chart.svg?by=item")).Text);
        var pieces = drawing.Root.Elements().Where(element => element.Name.LocalName == "svg").ToArray();
        Assert.True(pieces.Length > 2);
        var end = 0.0;
        foreach (var piece in pieces)
        {
            Assert.Equal(end, Drawing.Number(piece, "y"), 0.01);
            end += Drawing.Number(piece, "height");
        }

        Assert.Equal(end, Drawing.Number(drawing.Root, "height"), 0.01);
    }

    [DatabaseFact]
    public async Task A_group_names_the_members_that_stand_beside_it()
    {
        var panel = (await served.GetAsync("/v1/indicators/debt-to-creditor/panel?by=area&item=_T")).Body;
        var figures = Figures(panel).ToDictionary(figure => (string)figure["code"]!);
        var group = Assert.Single(figures.Values, figure => figure["includes"]!.AsArray().Count > 0);
        Assert.Equal(
            figures.Keys.Where(code => code != (string?)group["code"]).Order(StringComparer.Ordinal),
            group["includes"]!.AsArray().Select(code => (string)code!)
        );
        var numbers = Figures(panel).Select(figure => (decimal)figure["observation"]!["value"]!).ToArray();
        Assert.Equal(numbers.OrderDescending(), numbers);
    }

    [DatabaseFact]
    public async Task It_is_lined_up_by_what_differs_most_unless_it_is_said()
    {
        Assert.Equal("item", (string?)(await served.GetAsync("/v1/indicators/market-share/panel")).Body["by"]);
        Assert.Equal("area", (string?)(await served.GetAsync("/v1/indicators/debt-to-creditor/panel")).Body["by"]);
        Assert.Equal("area", (string?)(await served.GetAsync("/v1/indicators/market-share/panel?by=area")).Body["by"]);
    }

    [DatabaseFact]
    public async Task Tables_have_the_same_rows_and_json_stat_takes_one_unit()
    {
        var panel = (await served.GetAsync("/v1/indicators/aid/panel")).Body;
        var lines = (await served.GetAsync("/v1/indicators/aid/panel.csv")).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("by,code,name,includes,panel,id,series,", lines[0], StringComparison.Ordinal);
        Assert.Equal(Figures(panel).Count(), lines.Length - 1);
        Assert.All(
            Figures(panel).Zip(lines.Skip(1)),
            pair => Assert.Contains((string)pair.First["observation"]!["id"]!, pair.Second, StringComparison.Ordinal)
        );
        (await served.GetAsync("/v1/indicators/aid/panel.jsonstat")).AssertProblem(422, "format-cannot-carry");
        Assert.Equal(200, (int)(await served.GetAsync("/v1/indicators/aid/panel.jsonstat?unit=CNY")).Status);
        Assert.Equal(200, (int)(await served.GetAsync("/v1/indicators/aid/panel.xlsx")).Status);
    }

    [DatabaseFact]
    public async Task As_of_a_day_only_what_was_said_counts()
    {
        var before = (await served.GetAsync("/v1/indicators/debt-to-creditor/panel?asOf=1990")).Body;
        Assert.Equal(0, (int)before["total"]!);
        Assert.Contains("asOf=1990", (string?)before["empty"]!["reason"], StringComparison.Ordinal);
        Assert.Contains(
            "No figures.",
            (await served.GetAsync("/v1/indicators/debt-to-creditor/chart.svg?asOf=1990")).Text,
            StringComparison.Ordinal
        );
    }

    [DatabaseTheory]
    [InlineData("/v1/indicators/debt/panel", 404, "no-such-resource")]
    [InlineData("/v1/indicators/debt/chart.svg", 404, "no-such-resource")]
    [InlineData("/v1/indicators/aid/panel?by=unit", 400, "unknown-code")]
    [InlineData("/v1/indicators/aid/panel?unit=XXX", 400, "unknown-code")]
    [InlineData("/v1/indicators/aid/panel?limit=1", 400, "unknown-parameter")]
    [InlineData("/v1/indicators/aid/chart.svg?width=9", 400, "invalid-number")]
    [InlineData("/v1/indicators/aid/chart.svg?height=400", 400, "unknown-parameter")]
    public async Task What_it_does_not_know_is_refused(string path, int status, string code) =>
        (await served.GetAsync(path)).AssertProblem(status, code);

    [DatabaseFact]
    public async Task An_indicator_links_to_both()
    {
        var indicator = (await served.GetAsync("/v1/indicators/aid")).Body;
        Assert.Equal(200, (int)(await served.GetAsync((string)indicator["panel"]!)).Status);
        Assert.Equal(200, (int)(await served.GetAsync((string)indicator["chart"]!)).Status);
    }

    private async Task<IReadOnlyList<string>> IndicatorsAsync() =>
        [.. (await served.GetAsync("/v1/indicators?limit=1000")).Body["data"]!.AsArray().Select(one => (string)one!["code"]!)];

    private static IEnumerable<JsonNode> Figures(JsonNode panel) =>
        panel["panels"]!.AsArray().SelectMany(one => one!["data"]!.AsArray()).Select(figure => figure!);

    /// <summary>What figures of one panel must not differ in.</summary>
    private static IEnumerable<string> Mixed(JsonNode panel, string by)
    {
        var figures = panel["data"]!.AsArray().Select(figure => figure!["observation"]!).ToArray();
        foreach (var member in new[] { "unit", "area", "counterpart", "item" }.Where(member => member != by))
        {
            if (figures.Any(figure => (string?)figure[member] != (string?)panel[member]))
                yield return $"a panel mixes what differs in {member}";
        }

        if (figures.Select(figure => (string)figure[by]!).Distinct().Count() != figures.Length)
            yield return string.Create(CultureInfo.InvariantCulture, $"a panel of {figures.Length} has one {by} twice");
    }
}
