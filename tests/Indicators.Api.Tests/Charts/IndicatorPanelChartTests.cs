using System.Globalization;
using System.Xml.Linq;
using Indicators.Api.Charts;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Charts.Svg;
using Indicators.Model;
using static Indicators.Api.Tests.PanelFigures;

namespace Indicators.Api.Tests;

public sealed class IndicatorPanelChartTests
{
    private const decimal Million = 1_000_000;

    private static readonly PanelScene AllKinds = Scene(
        ("North harbour", Point(90 * Million)),
        ("East harbour, with a name that is too long for its column on any screen", Point(70 * Million, hedge: Hedge.About)),
        ("South harbour", AtLeast(20 * Million)),
        ("West harbour", AtLeast(40 * Million, isInclusive: false)),
        ("Old harbour", AtMost(60 * Million)),
        ("New harbour", AtMost(50 * Million, isInclusive: false)),
        ("Upper harbour", Range(10 * Million, 30 * Million)),
        ("Lower harbour", Point(80 * Million, status: Status.Estimate, hedge: Hedge.Estimated)),
        ("Inner harbour", Point(-15 * Million, hedge: Hedge.Nearly)),
        ("Outer harbour", Point(100 * Million, "2027", Status.Forecast)),
        ("Far harbour", Point(120 * Million, "2030", Status.Target, Hedge.JustOver))
    );

    [Fact]
    public void Each_figure_has_a_row_with_its_category_the_figure_as_printed_and_its_words()
    {
        var drawing = Draw(AllKinds);
        Assert.Equal(
            AllKinds.Figures.Select(figure => figure.Id),
            drawing.Marks.Select(mark => (string)mark.Attribute("data-observation")!)
        );
        foreach (var (mark, category) in drawing.Marks.Zip(AllKinds.Categories))
        {
            Assert.Equal(category.Name, Words(mark, "category"));
            Assert.Equal("as printed", Words(mark, "label"));
            Assert.Contains(category.Figures[0].InWords, Drawing.Of(mark, "title").Single().Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Values_stand_in_proportion_to_their_distance_from_zero()
    {
        var drawing = Draw(Scene(("A", Point(20)), ("B", Point(40)), ("C", Point(-10))));
        var dots = drawing.Marks.Select(mark => Drawing.Number(Drawing.Of(mark, "circle").Single(), "cx")).ToArray();
        var zero = Drawing.Number(Drawing.Of(drawing.Marks[0], "line").Single(), "x1");

        Assert.Equal(2, (dots[1] - zero) / (dots[0] - zero), 0.01);
        Assert.Equal(-0.5, (dots[2] - zero) / (dots[0] - zero), 0.01);
    }

    [Fact]
    public void Bounds_point_to_the_side_on_which_the_number_lies_and_tell_whether_they_are_included()
    {
        var drawing = Draw(Scene(("A", AtLeast(50)), ("B", AtLeast(50, false)), ("C", AtMost(50)), ("D", AtMost(50, false))));
        var feet = drawing.Marks.Select(mark => Drawing.Of(mark, "circle").Single()).ToArray();
        var tips = drawing.Marks.Select(mark => Tip(mark) - Drawing.Number(Drawing.Of(mark, "circle").Single(), "cx")).ToArray();

        Assert.Equal(["true", "false", "true", "false"], feet.Select(foot => (string)foot.Attribute("data-inclusive")!));
        Assert.All(tips[..2], tip => Assert.True(tip > 15));
        Assert.All(tips[2..], tip => Assert.True(tip < -15));

        // A line from zero would say that the number is as high as an upper bound.
        Assert.Equal([1, 1, 0, 0], drawing.Marks.Select(mark => Stems(mark).Count()));
    }

    [Fact]
    public void A_range_is_a_bar_from_end_to_end_with_no_mark_in_its_middle()
    {
        var drawing = Draw(Scene(("A", Range(20, 60)), ("B", Point(20)), ("C", Point(60))));
        var bar = Drawing.Of(drawing.Marks[0], "rect").Single();
        double X(int row) => Drawing.Number(Drawing.Of(drawing.Marks[row], "circle").Single(), "cx");

        Assert.Equal(X(1), Drawing.Number(bar, "x"), 0.02);
        Assert.Equal(X(2), Drawing.Number(bar, "x") + Drawing.Number(bar, "width"), 0.02);
        Assert.Empty(Drawing.Of(drawing.Marks[0], "circle"));
    }

    [Fact]
    public void A_hedge_is_soft_on_the_side_on_which_the_number_is_said_to_lie()
    {
        var drawing = Draw(Scene(("A", Point(50, hedge: Hedge.About)), ("B", Point(50, hedge: Hedge.Nearly)), ("C", Point(50))));
        var soft = drawing
            .Marks.Select(mark => mark.Elements().SingleOrDefault(one => (string?)one.Attribute("class") == "hedge"))
            .ToArray();

        Assert.Equal(("circle", "path"), (soft[0]!.Name.LocalName, soft[1]!.Name.LocalName));
        Assert.Null(soft[2]);

        // Nearly: an arc from the top to the bottom against the clock, which lies to the left of the dot.
        Assert.Contains(" 0 0 0 ", (string)soft[1]!.Attribute("d")!, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecasts_and_targets_stand_apart_below_the_facts_and_are_hollow()
    {
        var drawing = Draw(
            Scene(("A", Point(10, "2027", Status.Forecast)), ("B", Point(20)), ("C", Point(30, "2030", Status.Target)), ("D", Point(40)))
        );
        Assert.Equal(["actual", "actual", "forecast", "target"], drawing.Marks.Select(mark => (string)mark.Attribute("data-status")!));
        Assert.Equal(["Forecasts", "Targets"], drawing.Words("section"));
        Assert.Equal(ChartTheme.Light.Ground, (string)Drawing.Of(drawing.Marks[2], "path").Single().Attribute("fill")!);
    }

    [Fact]
    public void Periods_are_written_beside_each_figure_only_where_they_differ()
    {
        var same = Draw(Scene(("A", Point(10)), ("B", Point(20))));
        Assert.Empty(same.Words("period"));
        Assert.EndsWith(" · 2023", string.Join(' ', same.Words("subtitle")), StringComparison.Ordinal);

        var different = Draw(Scene(("A", Point(10)), ("B", Point(20, "2024"))));
        Assert.Equal(["2023", "2024"], different.Words("period"));
    }

    [Fact]
    public void A_figure_without_a_number_is_told_in_words_and_has_no_sign()
    {
        var drawing = Draw(Scene(("A", Point(10)), ("B", Point(null))));
        Assert.Equal("as printed", Words(drawing.Marks[1], "label"));
        Assert.Empty(Drawing.Of(drawing.Marks[1], "circle"));
    }

    [Fact]
    public void A_category_with_several_figures_is_named_once()
    {
        var scene = Scene(("A", Point(10)), ("B", Point(20)));
        var both = scene with { Categories = [scene.Categories[0] with { Figures = [.. scene.Figures] }] };
        Assert.Equal(["A"], Draw(both).Words("category"));
        Assert.Equal(2, Draw(both).Marks.Count);
    }

    [Fact]
    public void A_figure_that_is_contradicted_or_superseded_says_so()
    {
        var old = Point(10) with { SupersededBy = [new Supersession("o1-9", "twelve")] };
        var drawing = Draw(Scene(("A", old), ("B", Point(20) with { IsContradicted = true })));

        Assert.Single(Drawing.Of(drawing.Marks[0], "line"), line => (string?)line.Attribute("class") == "superseded");
        Assert.Contains(Drawing.Of(drawing.Marks[1], "text"), text => text.Value == "≠");
        Assert.Contains("superseded by a later figure", drawing.Legend);
        Assert.Contains("figures contradict each other", drawing.Legend);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(374)]
    [InlineData(720)]
    [InlineData(1400)]
    public void Nothing_is_cut_overlaps_or_is_too_small_at_any_width(int width)
    {
        var drawing = Draw(AllKinds, width);
        Assert.Empty(drawing.Overflowing());
        Assert.Empty(drawing.OverlappingTexts());
        Assert.All(drawing.Texts, text => Assert.True(Drawing.SizeOf(text) >= 11, text.Value));
        Assert.DoesNotContain(drawing.Texts, text => text.Value.EndsWith('…'));
    }

    [Fact]
    public void The_same_panel_gives_the_same_bytes() =>
        Assert.Equal(IndicatorPanelChart.Draw(AllKinds, ChartTheme.Dark, 720), IndicatorPanelChart.Draw(AllKinds, ChartTheme.Dark, 720));

    private static Drawing Draw(PanelScene scene, int width = 720) =>
        Drawing.Parse(IndicatorPanelChart.Draw(scene, ChartTheme.Light, width));

    private static string Words(XElement mark, string name) =>
        string.Join(' ', Drawing.Of(mark, "text").Where(text => (string?)text.Attribute("class") == name).Select(text => text.Value));

    private static IEnumerable<XElement> Stems(XElement mark) =>
        Drawing.Of(mark, "line").Where(line => (string?)line.Attribute("class") == "stem");

    /// <summary>Where the arrow of a bound ends.</summary>
    private static double Tip(XElement mark) =>
        double.Parse(((string)Drawing.Of(mark, "path").Single().Attribute("d")!)[1..].Split(' ')[0], CultureInfo.InvariantCulture);
}
