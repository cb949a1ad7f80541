using System.Text.RegularExpressions;

namespace Indicators.Api.Tests;

/// <summary>
/// The charts of <c>docs/recipes</c> that JavaScript draws, drawn from a real answer: a mark for what is said, none for what is not.
/// </summary>
public sealed partial class ChartRecipeTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "recipes");

    [NodeFact]
    public async Task Vega_lite_draws_each_shape_as_what_it_is()
    {
        var svg = await DrawAsync("vega-lite.mjs", Fenced.Code("docs/recipes/vega-lite.md", "json", served.Address));

        var marks = Mark()
            .Matches(svg)
            .Select(mark => $"{mark.Groups["kind"].Value} {mark.Groups["first"].Value}; {mark.Groups["printed"].Value}");
        Assert.Equal(
            [
                "rule mark Persons: 25; item_name: Katibat Imam al-Bukhari; high: 150; about 25 to 150 fighters",
                "point value: 100; item_name: Islamic Jihad Union; about 100 fighters",
                "point low: 200; item_name: Jamaat Ansarullah; at least 200 fighters",
                "point high: 700; item_name: Islamic Movement of Uzbekistan; less than 700 fighters and their family members",
                "text mark at: 100; item_name: Islamic Jihad Union; about 100 fighters",
                "text mark at: 700; item_name: Islamic Movement of Uzbekistan; less than 700 fighters and their family members",
                "text mark at: 200; item_name: Jamaat Ansarullah; at least 200 fighters",
                "text mark at: 25; item_name: Katibat Imam al-Bukhari; about 25 to 150 fighters",
            ],
            marks
        );
        Assert.Equal(["1", "0"], Regex.Matches(svg, "fill-opacity=\"([01])\"").Select(opacity => opacity.Groups[1].Value));
        Assert.Contains("release 2026.5", svg, StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task Observable_plot_draws_each_shape_as_what_it_is()
    {
        var figure = await DrawAsync("observable.mjs", Fenced.Code("docs/recipes/observable.md", "js", served.Address));

        var data = (await served.GetAsync("/v1/observations?indicator=fighters&release=2026.5")).Body["data"]!.AsArray();
        foreach (
            var (group, shape) in new[]
            {
                ("ranges", "range"),
                ("points", "point"),
                ("lower bounds", "lower_bound"),
                ("upper bounds", "upper_bound"),
            }
        )
        {
            var titles = Regex.Matches(Group(figure, group), "<title>“([^”]*)”").Select(title => title.Groups[1].Value);
            Assert.Equal(
                data.Where(observation => (string?)observation!["shape"] == shape).Select(observation => (string)observation!["printed"]!),
                titles
            );
        }

        // The one point and the ends of the bounds; a range has no dot.
        Assert.Equal(3, Regex.Count(figure, "<circle"));
        Assert.Contains("fill=\"black\"", Group(figure, "ends below"), StringComparison.Ordinal);
        Assert.Contains("fill=\"white\"", Group(figure, "ends above"), StringComparison.Ordinal);
        Assert.Contains("release 2026.5", figure, StringComparison.Ordinal);
    }

    private static async Task<string> DrawAsync(string script, string code)
    {
        await NodePackages.InstallAsync(Folder);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, code);
            return (await ProgramRun.OfAsync(Folder, "node", [script, file])).Succeeded().Output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Group(string figure, string description) =>
        Regex.Match(figure, $"""<g [^>]*aria-description="{description}".*?</g>""", RegexOptions.Singleline).Value;

    [GeneratedRegex(
        """aria-label="(?<first>[^"]*?); printed: (?<printed>[^;]*);[^"]*" role="graphics-symbol" aria-roledescription="(?<kind>[^"]*)"""
    )]
    private static partial Regex Mark();
}
