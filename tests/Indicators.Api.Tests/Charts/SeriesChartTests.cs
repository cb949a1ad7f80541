using System.Text.Json.Nodes;
using Indicators.Api.Charts.Svg;
using Indicators.Api.Dataset.Formats;

namespace Indicators.Api.Tests;

public sealed class SeriesChartTests(ServedManyKinds served) : IClassFixture<ServedManyKinds>
{
    private const string Chart = $"/v1/series/{ManyKinds.Series}/chart.svg";

    private static readonly Lazy<Dictionary<string, string>> Ids = new(() =>
        ManyKinds
            .With(Releases.ReleaseBuilder.Build(Indicators.Seeds.SeedsReader.Read(MadeUp.SeedsFolder)))
            .Observations.Where(observation => observation.Id.StartsWith("o1-0000", StringComparison.Ordinal))
            .ToDictionary(observation => observation.Key, observation => observation.Id)
    );

    [DatabaseFact]
    public async Task Every_observation_has_one_mark_with_the_figure_as_printed_the_period_and_the_document()
    {
        var drawing = Drawing.Parse((await served.GetAsync(Chart)).Text);
        var observations = await Observations();

        Assert.Equal(
            observations.Keys.Order(StringComparer.Ordinal),
            drawing.Marks.Select(mark => (string)mark.Attribute("data-observation")!).Order(StringComparer.Ordinal)
        );
        Assert.All(
            drawing.Marks,
            mark =>
            {
                var observation = observations[(string)mark.Attribute("data-observation")!];
                var words = Drawing.Of(mark, "title").Single().Value;
                Assert.Contains(Legal((string)observation["printed"]!), words, StringComparison.Ordinal);
                Assert.Contains(PeriodWords.Of((string?)observation["period"]!["edtf"]), words, StringComparison.Ordinal);
                Assert.Contains((string)observation["id"]!, words, StringComparison.Ordinal);
                Assert.Equal((string?)observation["status"], (string?)mark.Attribute("data-status"));
                Assert.Contains(Legal((string)observation["printed"]!), drawing.Description, StringComparison.Ordinal);
            }
        );
    }

    [DatabaseFact]
    public async Task What_is_no_fact_is_drawn_hollow_and_bounds_tell_whether_they_are_included()
    {
        var drawing = Drawing.Parse((await served.GetAsync(Chart)).Text);
        var ground = (string)Drawing.Of(drawing.Root, "rect").First().Attribute("fill")!;
        string Fill(string key, string element) => (string)Drawing.Of(drawing.Mark(IdOf(key)), element).Last().Attribute("fill")!;

        Assert.NotEqual(ground, Fill("p-2015", "circle"));
        Assert.Equal(ground, Fill("estimate", "circle"));
        Assert.Equal(ground, Fill("forecast", "path"));
        Assert.Equal(ground, Fill("target", "rect"));
        Assert.Equal(ground, Fill("pledge", "path"));
        Assert.NotEqual(ground, Fill("at-least", "circle"));
        Assert.Equal(ground, Fill("more-than", "circle"));
        Assert.NotEqual(ground, Fill("at-most", "circle"));
        Assert.Equal(ground, Fill("less-than", "circle"));

        // An arrow points to where the number may lie: up from a lower bound, down from an upper one.
        double Tip(string key) =>
            Drawing.Number(Drawing.Of(drawing.Mark(IdOf(key)), "circle").Last(), "cy")
            - double.Parse(
                ((string)Drawing.Of(drawing.Mark(IdOf(key)), "path").First().Attribute("d")!).Split([' ', 'L'])[1],
                System.Globalization.CultureInfo.InvariantCulture
            );
        Assert.True(Tip("at-least") > 20);
        Assert.True(Tip("at-most") < -20);
    }

    [DatabaseFact]
    public async Task Signs_of_the_legend_have_the_colours_of_the_marks_that_bear_them()
    {
        var drawing = Drawing.Parse((await served.GetAsync($"{Chart}?width=1200&height=900")).Text);
        string ColourOf(string key) =>
            (string)drawing.Mark(IdOf(key)).Descendants().Select(one => one.Attribute("stroke")).First(one => one is not null)!;
        string[] Colours(string words) =>
            [.. drawing.Entries[words].Descendants().Select(one => (string?)one.Attribute("stroke")).OfType<string>().Distinct()];

        Assert.Equal([ColourOf("forecast")], Colours("forecast"));
        Assert.Equal([ColourOf("forecast"), ChartTheme.Light.Text], Colours("superseded by a later figure"));
        Assert.Contains(ColourOf("more-than"), Colours("more than"));
        Assert.Contains(ColourOf("estimate"), Colours("about"));
        Assert.Contains(ColourOf("target"), Colours("just over"));
    }

    [DatabaseFact]
    public async Task Hedges_are_soft_ranges_are_bars_and_totals_lie_over_their_years()
    {
        var drawing = Drawing.Parse((await served.GetAsync($"{Chart}?height=900")).Text);
        bool IsSoft(string key) => drawing.Mark(IdOf(key)).Elements().Any(element => (string?)element.Attribute("class") == "hedge");

        Assert.True(IsSoft("p-2016"));
        Assert.True(IsSoft("forecast"));
        Assert.False(IsSoft("p-2015"));
        var range = Drawing.Of(drawing.Mark(IdOf("range")), "rect").Single();
        Assert.True(Drawing.Number(range, "height") > 10);
        var total = Drawing.Of(drawing.Mark(IdOf("total")), "line").First();
        var year = Drawing.Of(drawing.Mark(IdOf("p-2015")), "line").First();
        Assert.Equal(
            11,
            (Drawing.Number(total, "x2") - Drawing.Number(total, "x1")) / (Drawing.Number(year, "x2") - Drawing.Number(year, "x1") + 2),
            0.1
        );
        Assert.Empty(Drawing.Of(drawing.Mark(IdOf("total")), "circle"));
    }

    [DatabaseFact]
    public async Task Loose_periods_are_dashed_and_open_ones_have_no_cap()
    {
        var drawing = Drawing.Parse((await served.GetAsync(Chart)).Text);
        bool IsDashed(string key) =>
            Drawing.Of(drawing.Mark(IdOf(key)), "line").Any(line => line.Attribute("stroke-dasharray") is not null);

        Assert.True(IsDashed("p-2017-publication"));
        Assert.True(IsDashed("pledge"));
        Assert.False(IsDashed("p-2015"));
        Assert.All(
            new[] { "since", "before" },
            key => Assert.Single(drawing.Mark(IdOf(key)).Elements(), element => (string?)element.Attribute("class") == "open")
        );
    }

    [DatabaseFact]
    public async Task A_line_joins_only_plain_points_of_consecutive_periods_with_one_figure_each()
    {
        var drawing = Drawing.Parse((await served.GetAsync(Chart)).Text);
        double X(string key) => Drawing.Number(Drawing.Of(drawing.Mark(IdOf(key)), "circle").Last(), "cx");

        // 2017 is the year of publication, 2018 has two figures, 2021 and 2022 are not whole years or have two.
        var line = Assert.Single(drawing.Lines);
        Assert.Equal((X("p-2015"), X("p-2016")), (Drawing.Number(line, "x1"), Drawing.Number(line, "x2")));
    }

    [DatabaseFact]
    public async Task Two_figures_of_one_period_and_nearly_one_height_stand_side_by_side_within_it()
    {
        var drawing = Drawing.Parse((await served.GetAsync(Chart)).Text);
        var (a, b) = (drawing.Mark(IdOf("p-2018-twice-a")), drawing.Mark(IdOf("p-2018-twice-b")));
        var (left, right) = (Drawing.Of(a, "circle").Last(), Drawing.Of(b, "circle").Last());
        var stretch = Drawing.Of(a, "line").First();

        Assert.True(Drawing.Number(right, "cx") - Drawing.Number(left, "cx") >= 5);
        Assert.InRange(Drawing.Number(left, "cx"), Drawing.Number(stretch, "x1"), Drawing.Number(stretch, "x2"));
        Assert.InRange(Drawing.Number(right, "cx"), Drawing.Number(stretch, "x1"), Drawing.Number(stretch, "x2"));
    }

    [DatabaseFact]
    public async Task Bars_of_one_height_over_the_same_years_stand_one_above_another_with_ends_that_reach_the_number()
    {
        var drawing = Drawing.Parse((await served.GetAsync(Chart)).Text);
        var bars = new[] { "bar-plain", "bar-hedged" }
            .Select(key => Drawing.Of(drawing.Mark(IdOf(key)), "line").Where(line => line.Attribute("class") is null).ToArray())
            .ToArray();
        double[] heights = [.. bars.Select(lines => Drawing.Number(lines[0], "y1"))];

        Assert.True(Math.Abs(heights[0] - heights[1]) >= 12);
        var stated = heights.Average();
        Assert.All(
            bars.SelectMany(lines => lines.Skip(1)),
            end => Assert.InRange(stated, Drawing.Number(end, "y1"), Drawing.Number(end, "y2"))
        );
        var alone = Drawing.Of(drawing.Mark(IdOf("total")), "line").ToArray();
        Assert.Equal(12, Drawing.Number(alone[1], "y2") - Drawing.Number(alone[1], "y1"), 0.1);
    }

    [DatabaseFact]
    public async Task A_figure_that_another_revises_is_struck_and_says_so()
    {
        var drawing = Drawing.Parse((await served.GetAsync($"{Chart}?height=700")).Text);
        var old = drawing.Mark(IdOf("outlook-old"));

        Assert.Equal(
            [IdOf("outlook-old")],
            drawing
                .Marks.Where(mark => mark.Attribute("data-superseded-by") is not null)
                .Select(mark => (string)mark.Attribute("data-observation")!)
        );
        Assert.Equal(IdOf("outlook-new"), (string)old.Attribute("data-superseded-by")!);
        Assert.Single(Drawing.Of(old, "line"), line => (string?)line.Attribute("class") == "superseded");
        const string words = ", superseded by a hundred and ten expected";
        Assert.Contains(words, Drawing.Of(old, "title").Single().Value, StringComparison.Ordinal);
        Assert.Contains(words, drawing.Description, StringComparison.Ordinal);
        Assert.Contains(drawing.Texts, text => text.Value == "superseded by a later figure");
        var arrow = Assert.Single(drawing.Root.Descendants(), element => (string?)element.Attribute("class") == "revision");
        Assert.True(Drawing.Number(arrow, "y2") < Drawing.Number(arrow, "y1"));
        Assert.Contains(
            "forecast, superseded</td>",
            (await served.GetAsync($"/v1/series/{ManyKinds.Series}/chart")).Text,
            StringComparison.Ordinal
        );
    }

    [DatabaseFact]
    public async Task As_of_a_day_texts_without_date_are_named_as_left_out_and_what_they_say_of_others_is_too()
    {
        var drawing = Drawing.Parse((await served.GetAsync($"{Chart}?asOf=2024&height=700")).Text);
        Assert.Contains(
            "Left out, because the publication date is not known: Harbour Notes n.d.",
            drawing.Description,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Left out, because the publication date is not known: Harbour Notes n.d.",
            string.Join(' ', drawing.Words("source")),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("contradicted", drawing.Description, StringComparison.Ordinal);

        var all = Drawing.Parse((await served.GetAsync($"{Chart}?height=700")).Text);
        Assert.Contains("contradicted by another figure", all.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("Left out", all.Description, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Figures_without_a_period_stand_in_words_and_nowhere_on_the_axis()
    {
        var drawing = Drawing.Parse((await served.GetAsync($"{Chart}?height=700")).Text);
        var undated = drawing
            .Marks.Where(mark => ((string)mark.Attribute("class")!).Contains("undated", StringComparison.Ordinal))
            .ToArray();

        Assert.Equal(14, undated.Length);
        Assert.All(undated, mark => Assert.Empty(Drawing.Of(mark, "circle").Concat(Drawing.Of(mark, "line"))));
        Assert.Contains(drawing.Words("undated-words"), words => words.StartsWith("Period not known: undated a", StringComparison.Ordinal));
        Assert.Contains(drawing.Texts, text => text.Value.EndsWith("more without a known period", StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task The_axis_holds_zero_and_the_numbers_in_the_picture_are_those_of_the_axes_and_the_data()
    {
        var drawing = Drawing.Parse((await served.GetAsync(Chart)).Text);
        var observations = await Observations();

        Assert.Equal("million US dollars", Assert.Single(drawing.Words("unit")));
        Assert.Contains("0", drawing.Words("tick"));
        var labels = drawing
            .Texts.Where(text => (string?)text.Attribute("class") == "label")
            .GroupBy(text => (string)text.Attribute("data-of")!)
            .ToArray();
        Assert.NotEmpty(labels);
        Assert.All(
            labels,
            label =>
                Assert.Equal(
                    Legal((string)observations[label.Key]["printed"]!).Replace(" ", "", StringComparison.Ordinal),
                    string.Concat(label.Select(line => line.Value)).Replace(" ", "", StringComparison.Ordinal)
                )
        );
        string[] known = ["title", "subtitle", "unit", "tick", "label", "undated-words", "source"];
        Assert.DoesNotContain(
            drawing.Texts.Where(text => !known.Contains((string?)text.Attribute("class"))),
            text => text.Value.Any(char.IsDigit) && !text.Value.EndsWith("without a known period", StringComparison.Ordinal)
        );
    }

    [DatabaseFact]
    public async Task Words_of_others_are_text_and_nothing_else()
    {
        var svg = (await served.GetAsync(Chart)).Text;
        var drawing = Drawing.Parse(svg);
        Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", svg, StringComparison.Ordinal);
        Assert.Contains(
            "</title><script>alert(1)</script> & \"q\" ]]> 'x'\uFFFD",
            Drawing.Of(drawing.Mark(IdOf("hostile")), "title").Single().Value,
            StringComparison.Ordinal
        );

        var page = (await served.GetAsync($"/v1/series/{ManyKinds.Series}/chart")).Text;
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<a href=\"/v1/observations/o1-", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [InlineData(320, 240, "light")]
    [InlineData(320, 240, "dark")]
    [InlineData(480, 900, "light")]
    [InlineData(2000, 1500, "dark")]
    public async Task Nothing_reaches_out_of_the_picture_at_any_size(int width, int height, string theme)
    {
        var answer = await served.GetAsync($"{Chart}?width={width}&height={height}&theme={theme}");
        var drawing = Drawing.Parse(answer.Text);
        Assert.Empty(drawing.Overflowing());
        Assert.Empty(drawing.OverlappingTexts());
        Assert.Equal((await Observations()).Count, drawing.Marks.Count);
        Assert.StartsWith("Source: Indicators, release", drawing.Words("source").First(), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_chart_is_pinned_cached_compressed_and_the_same_each_time()
    {
        var release = (string)(await served.GetAsync("/v1")).Body["release"]!;
        var pinned = await served.GetAsync($"{Chart}?release={release}");
        Assert.Equal(("image/svg+xml", "public, max-age=31536000, immutable"), (pinned["Content-Type"], pinned["Cache-Control"]));
        Assert.Equal(pinned.Text, (await served.GetAsync($"{Chart}?release={release}")).Text);
        Assert.Equal(304, (int)(await served.GetAsync($"{Chart}?release={release}", ("If-None-Match", pinned["ETag"]!))).Status);
        Assert.Equal("br", (await served.GetAsync(Chart, ("Accept-Encoding", "br")))["Content-Encoding"]);
    }

    [DatabaseFact]
    public async Task As_of_a_day_before_the_texts_there_is_nothing_to_draw()
    {
        var drawing = Drawing.Parse((await served.GetAsync($"{Chart}?asOf=1990")).Text);
        Assert.Empty(drawing.Marks);
        Assert.Contains(drawing.Texts, text => text.Value == "No figures");
        Assert.Contains("as the texts said by 1990-12-31", drawing.Title, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Sizes_and_themes_that_there_are_not_are_refused()
    {
        Assert.Equal(["width invalid-number"], (await served.GetAsync($"{Chart}?width=100")).AssertProblem(400, "invalid-number"));
        Assert.Equal(["theme unknown-code"], (await served.GetAsync($"{Chart}?theme=pink")).AssertProblem(400, "unknown-code"));
        Assert.Equal(
            ["key no-such-resource"],
            (await served.GetAsync("/v1/series/exports.XBR/chart.svg")).AssertProblem(404, "no-such-resource")
        );
    }

    private static string IdOf(string key) => Ids.Value[key];

    /// <summary>What XML has no place for is replaced.</summary>
    private static string Legal(string words) => words.Replace('\u0001', '\uFFFD');

    private async Task<Dictionary<string, JsonNode>> Observations() =>
        (await served.GetAsync($"/v1/series/{ManyKinds.Series}/observations?limit=1000")).Body["data"]!
            .AsArray()
            .ToDictionary(one => (string)one!["id"]!, one => one!);
}
