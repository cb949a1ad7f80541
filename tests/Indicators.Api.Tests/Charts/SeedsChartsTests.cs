using System.Globalization;
using System.Xml.Linq;
using Indicators.Api.Charts.Layout;
using Indicators.Api.Charts.Marks;
using Indicators.Api.Charts.Svg;
using Indicators.Model;

namespace Indicators.Api.Tests;

public sealed class SeedsChartsTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    [DatabaseTheory]
    [InlineData(320, 240)]
    [InlineData(320, 440)]
    [InlineData(480, 300)]
    [InlineData(720, 440)]
    public async Task Every_series_of_the_seeds_is_drawn_whole(int width, int height)
    {
        var observations = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!
            .AsArray()
            .ToLookup(one => (string)one!["series"]!, one => (string)one!["id"]!);
        var all = (await served.GetAsync("/v1/series?limit=1000")).Body["data"]!.AsArray();
        Assert.True(all.Count > 100);
        var cut = new List<string>();
        foreach (var one in all)
        {
            var key = (string)one!["key"]!;
            var answer = await served.GetAsync($"/v1/series/{key}/chart.svg?width={width}&height={height}");
            Assert.Equal((key, 200), (key, (int)answer.Status));
            var drawing = Drawing.Parse(answer.Text);
            Assert.Equal(
                observations[key].Order(StringComparer.Ordinal),
                drawing.Marks.Select(mark => (string)mark.Attribute("data-observation")!).Order(StringComparer.Ordinal)
            );
            Assert.Empty(drawing.Overflowing());
            cut.AddRange(drawing.OverlappingTexts().Select(pair => $"{key}: {pair} overlap"));
            Assert.Contains((string)one["names"]!["area"]!, drawing.Title, StringComparison.Ordinal);
            Assert.Contains(drawing.Words("source"), line => line.Contains($"release {one["release"]}", StringComparison.Ordinal));
            foreach (var name in new[] { "title", "subtitle", "source" }.Where(name => drawing.Words(name).Any(line => line.EndsWith('…'))))
                cut.Add($"{key}: {name}");
            Assert.Contains(
                $"release{one["release"]},{key}",
                string.Concat(drawing.Words("source")).Replace(" ", "", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
            if (height >= 440 && drawing.Texts.Any(text => Drawing.SizeOf(text) < 11))
                cut.Add($"{key}: letters too small");
            if (drawing.Unit is { } unit && Drawing.Number(unit, "y") + 3 > drawing.TopTick)
                cut.Add($"{key}: the unit touches the top tick");
            if (drawing.Marks is [var single] && (string?)single.Attribute("class") == "mark single")
            {
                cut.AddRange(Missing(single).Select(what => $"{key}: {what}"));
                continue;
            }

            var legend = drawing.Legend.ToArray();
            var foreign = Colours(drawing.LegendGroup).Except(drawing.Marks.SelectMany(Colours)).Except(Neutral);
            cut.AddRange(foreign.Select(colour => $"{key}: {colour} is in the legend and in no mark"));
            foreach (
                var status in drawing
                    .Marks.Where(mark => (string?)mark.Attribute("class") == "mark")
                    .Select(mark => (string)mark.Attribute("data-status")!)
                    .Where(status => status != "actual")
                    .Distinct()
            )
            {
                if (!legend.Any(words => words.StartsWith(status, StringComparison.Ordinal)))
                    cut.Add($"{key}: {status} is not explained");
            }

            if (
                drawing.Marks.Any(mark => mark.Attribute("data-superseded-by") is not null)
                != legend.Any(words => words.StartsWith("superseded", StringComparison.Ordinal))
            )
                cut.Add($"{key}: superseded is not explained");
            if (legend.Length == 0 && drawing.Marks.Any(mark => (string?)mark.Attribute("class") == "mark"))
                cut.Add($"{key}: no legend");
        }

        Assert.Empty(cut);
    }

    private static readonly string[] Neutral = [ChartTheme.Light.Text, ChartTheme.Light.Muted, ChartTheme.Light.Ground];

    private static IEnumerable<string> Colours(XElement? element) =>
        element
            ?.Descendants()
            .SelectMany(one => new[] { (string?)one.Attribute("fill"), (string?)one.Attribute("stroke") })
            .OfType<string>()
            .Where(colour => colour != "none")
        ?? [];

    /// <summary>What a single figure should say of itself and does not.</summary>
    private static IEnumerable<string> Missing(XElement single)
    {
        string Words(string name) =>
            string.Join(' ', Drawing.Of(single, "text").Where(text => (string?)text.Attribute("class") == name).Select(text => text.Value));
        var status = (string)single.Attribute("data-status")!;
        if (Words("printed") == "" || Words("printed").EndsWith('…'))
            yield return "the figure is not whole";
        if (!Words("period").StartsWith("Period", StringComparison.Ordinal))
            yield return "no period";
        if (status != "actual" && !Words("value").EndsWith(status, StringComparison.Ordinal))
            yield return $"{status} is not said";
        if ((single.Attribute("data-superseded-by") is not null) != Words("period").Contains("superseded", StringComparison.Ordinal))
            yield return "superseded is not said";
    }

    [Fact]
    public void Text_and_marks_have_enough_contrast_in_both_themes() =>
        Assert.All(
            new[] { ChartTheme.Light, ChartTheme.Dark },
            theme =>
            {
                Assert.All(new[] { theme.Text, theme.Muted }, colour => Assert.True(Contrast(colour, theme.Ground) >= 4.5, colour));
                Assert.All(theme.Marks.Values.Append(theme.Axis), colour => Assert.True(Contrast(colour, theme.Ground) >= 3, colour));
                Assert.Equal(Enum.GetValues<Status>().Order(), theme.Marks.Keys.Order());
                Assert.Equal(5, theme.Marks.Values.Distinct().Count());
                Assert.All(
                    theme.Marks.Values,
                    colour => Assert.True(Contrast(Mixed(colour, theme.Ground, StandingSigns.SupersededOpacity), theme.Ground) >= 3, colour)
                );
            }
        );

    [Theory]
    [InlineData("one two three", 60, 5, "one two|three")]
    [InlineData("one two three", 45, 1, "one t…")]
    [InlineData("gdp-growth.central-asia._Z", 80, 5, "gdp-growth.|central-asia._|Z")]
    [InlineData("WWWWWWWWWW", 45, 3, "WWWW|WWWW|WW")]
    [InlineData("", 45, 3, "")]
    public void Words_that_are_too_wide_are_wrapped_or_cut(string text, double width, int most, string lines) =>
        Assert.Equal(lines, string.Join('|', TextWidth.Wrap(text, 11, width, most)));

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static string Mixed(string colour, string ground, double opacity) =>
        "#"
        + string.Concat(
            Enumerable
                .Range(0, 3)
                .Select(i =>
                    (
                        (int)(
                            (opacity * Convert.ToInt32(colour.Substring(1 + (2 * i), 2), 16))
                            + ((1 - opacity) * Convert.ToInt32(ground.Substring(1 + (2 * i), 2), 16))
                        )
                    ).ToString("x2", CultureInfo.InvariantCulture)
                )
        );

    private static double Luminance(string colour)
    {
        var parts = Enumerable
            .Range(0, 3)
            .Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
