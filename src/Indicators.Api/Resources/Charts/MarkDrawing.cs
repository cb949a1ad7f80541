using Indicators.Model;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.Charts;

/// <summary>Draws figures as what they are. The legend draws with the same strokes.</summary>
internal sealed class MarkDrawing(SvgBuilder svg, ChartTheme theme)
{
    /// <summary>Of a figure that another replaces; contrast stays above 3.</summary>
    public const double SupersededOpacity = 0.7;

    private const double Radius = 4.5;

    /// <summary>One figure with its words.</summary>
    public void Draw(MarkPlace place)
    {
        var observation = place.Figure.Observation;
        svg.Open("g", AttributesOf(place.Figure, "mark"));
        svg.Words("title", $"{place.Figure.InWords}. {observation.Source.Title ?? "Document without a known title"}. {observation.Id}");
        if (place.Figure.IsSuperseded)
            svg.Open("g", ("opacity", SupersededOpacity));
        Sign(place, observation);
        if (place.Figure.IsSuperseded)
        {
            svg.Close();
            Strike(place.IsBar ? (place.From + place.To) / 2 : place.X, (place.Y + place.Foot) / 2);
        }

        if (place.Figure.IsContradicted)
            svg.Words(
                "text",
                "≠",
                ("x", place.X + 9),
                ("y", place.Y - 5),
                ("font-size", 12.0),
                ("font-weight", "bold"),
                ("fill", theme.Text),
                ("text-anchor", "middle")
            );
        svg.Close();
    }

    /// <summary>What programs find at a mark.</summary>
    public static (string, object)[] AttributesOf(ChartFigure figure, string name) =>
        [
            ("class", name),
            ("data-observation", figure.Observation.Id),
            ("data-shape", Codes.Of(figure.Observation.Shape)),
            ("data-status", Codes.Of(figure.Observation.Status)),
            .. figure.IsSuperseded
                ? [("data-superseded-by", string.Join(' ', figure.SupersededBy.Select(later => later.Id)))]
                : Array.Empty<(string, object)>(),
        ];

    /// <summary>The sign of a figure that another replaces, as in the legend.</summary>
    public void Superseded(double x, double y)
    {
        svg.Open("g", ("opacity", SupersededOpacity));
        Point(x, y, Status.Actual, Hedge.None);
        svg.Close();
        Strike(x, y);
    }

    private void Strike(double x, double y) => svg.Line(x - 8, y + 8, x + 8, y - 8, theme.Text, 1.8, ("class", "superseded"));

    private void Sign(MarkPlace place, Observation observation)
    {
        switch (observation.Shape)
        {
            case Shape.Point when place.IsBar:
                SeveralYears(place.From, place.To, place.Y, observation.Status, place.Figure, place.Stated);
                break;
            case Shape.Point:
                Extent(place, place.Y, 1.5);
                Point(place.X, place.Y, observation.Status, observation.Hedge);
                break;
            case Shape.Range:
                Range(place, observation);
                break;
            case Shape.LowerBound:
                Extent(place, place.Y, 2.5);
                Bound(place.X, place.Y, -1, observation.LowInclusive == true, observation.Status);
                break;
            default:
                Extent(place, place.Y, 2.5);
                Bound(place.X, place.Y, 1, observation.HighInclusive == true, observation.Status);
                break;
        }
    }

    /// <summary>
    /// A dot, or the sign of what is no fact; soft around where the text hedges, to the side on which the number is said to lie.
    /// </summary>
    public void Point(double x, double y, Status status, Hedge hedge)
    {
        var colour = theme.Marks[status];
        if (hedge != Hedge.None)
        {
            (string, object)[] soft = [("fill", colour), ("fill-opacity", 0.28), ("class", "hedge")];
            if (hedge is Hedge.Nearly or Hedge.JustOver)
                svg.Element("path", [("d", $"M{N(x - 9)} {N(y)}A9 9 0 0 {(hedge == Hedge.JustOver ? 1 : 0)} {N(x + 9)} {N(y)}Z"), .. soft]);
            else
                svg.Element("circle", [("cx", x), ("cy", y), ("r", 9.0), .. soft]);
        }

        (string, object)[] hollow = [("fill", theme.Ground), ("stroke", colour), ("stroke-width", 2.0)];
        switch (status)
        {
            case Status.Actual:
                svg.Element("circle", ("cx", x), ("cy", y), ("r", Radius), ("fill", colour));
                break;
            case Status.Estimate:
                svg.Element("circle", [("cx", x), ("cy", y), ("r", Radius), .. hollow]);
                break;
            case Status.Forecast:
                svg.Element("path", [("d", $"M{N(x)} {N(y - 6)}L{N(x + 6)} {N(y)}L{N(x)} {N(y + 6)}L{N(x - 6)} {N(y)}Z"), .. hollow]);
                break;
            case Status.Target:
                svg.Element("rect", [("x", x - Radius), ("y", y - Radius), ("width", 2 * Radius), ("height", 2 * Radius), .. hollow]);
                break;
            default:
                svg.Element("path", [("d", $"M{N(x)} {N(y - 5.5)}L{N(x + 6)} {N(y + 4.5)}L{N(x - 6)} {N(y + 4.5)}Z"), .. hollow]);
                break;
        }
    }

    /// <summary>
    /// A number for several years together: a bar over them, not a dot in one. Its ends reach to the height of the number where it is drawn
    /// beside that.
    /// </summary>
    public void SeveralYears(double from, double to, double y, Status status, ChartFigure? figure, double? stated = null)
    {
        var (top, foot) = (Math.Min(y, stated ?? y) - 6, Math.Max(y, stated ?? y) + 6);
        var colour = theme.Marks[status];
        if (figure is { IsHedged: true })
            svg.Line(from, y, to, y, colour, 13, ("stroke-opacity", 0.25), ("class", "hedge"));
        if (status == Status.Actual)
            svg.Line(from, y, to, y, colour, 5, Dashes(figure?.HasLoosePeriod == true, "9 3"));
        else
            svg.Element(
                "rect",
                [
                    ("x", from),
                    ("y", y - 3),
                    ("width", to - from),
                    ("height", 6.0),
                    ("fill", theme.Ground),
                    ("stroke", colour),
                    ("stroke-width", 1.5),
                    .. Dashes(true, "4 2"),
                ]
            );
        svg.Line(from, top, from, foot, colour, 2);
        svg.Line(to, top, to, foot, colour, 2);
        if (figure is { Observation.Status: not Status.Actual })
            Point((from + to) / 2, y, status, Hedge.None);
    }

    /// <summary>A foot at the bound, filled where the bound itself is meant, and an arrow to where the number may lie.</summary>
    /// <param name="x">Middle.</param>
    /// <param name="y">The bound.</param>
    /// <param name="down">1 for an upper bound, -1 for a lower one.</param>
    /// <param name="inclusive">Whether the bound itself is meant.</param>
    /// <param name="status">Of the figure.</param>
    public void Bound(double x, double y, int down, bool inclusive, Status status)
    {
        var colour = theme.Marks[status];
        var (tip, neck) = (y + (down * MarkPlace.Arrow), y + (down * (MarkPlace.Arrow - 9)));
        svg.Line(x, y, x, neck, colour, 2, Dashes(status != Status.Actual, "3 2"));
        svg.Element(
            "path",
            ("d", $"M{N(x)} {N(tip)}L{N(x + 5)} {N(neck)}L{N(x - 5)} {N(neck)}Z"),
            ("fill", status == Status.Actual ? colour : theme.Ground),
            ("stroke", colour),
            ("stroke-width", 1.5)
        );
        svg.Element(
            "circle",
            ("cx", x),
            ("cy", y),
            ("r", 3.5),
            ("fill", inclusive ? colour : theme.Ground),
            ("stroke", colour),
            ("stroke-width", 1.5),
            ("data-inclusive", inclusive ? "true" : "false")
        );
    }

    /// <summary>An interval: a bar from end to end, with no mark in between.</summary>
    public void Interval(double x, double top, double foot, Status status, bool highInclusive, bool lowInclusive)
    {
        var colour = theme.Marks[status];
        svg.Element(
            "rect",
            [
                ("x", x - 5),
                ("y", top),
                ("width", 10.0),
                ("height", Math.Max(foot - top, 1)),
                ("fill", colour),
                ("fill-opacity", status == Status.Actual ? 0.55 : 0.12),
                ("stroke", colour),
                ("stroke-width", 1.5),
                .. Dashes(status != Status.Actual, "3 2"),
            ]
        );
        foreach (var (y, inclusive) in new[] { (top, highInclusive), (foot, lowInclusive) })
        {
            if (!inclusive)
                svg.Element("circle", ("cx", x), ("cy", y), ("r", 3.5), ("fill", theme.Ground), ("stroke", colour), ("stroke-width", 1.5));
        }
    }

    /// <summary>The stretch of time that a number is about.</summary>
    public void Stretch(
        double from,
        double to,
        double y,
        double width,
        bool isLoose,
        Status status,
        bool hasStart = true,
        bool hasEnd = true
    )
    {
        var colour = theme.Marks[status];
        svg.Line(from, y, to, y, colour, width, Dashes(isLoose, "4 3"));
        foreach (var (x, isStated, outwards) in new[] { (from, hasStart, -1), (to, hasEnd, 1) })
        {
            if (isStated)
                svg.Line(x, y - 3, x, y + 3, colour, 1);
            else
                svg.Element(
                    "path",
                    ("d", $"M{N(x - (outwards * 6))} {N(y - 4)}L{N(x)} {N(y)}L{N(x - (outwards * 6))} {N(y + 4)}"),
                    ("fill", "none"),
                    ("stroke", colour),
                    ("stroke-width", 1.5),
                    ("class", "open")
                );
        }
    }

    private void Range(MarkPlace place, Observation observation)
    {
        Extent(place, place.Y, 1.5);
        Extent(place, place.Foot, 1.5);
        if (place.Figure.IsHedged)
            svg.Element(
                "rect",
                ("x", place.X - 10),
                ("y", place.Y),
                ("width", 20.0),
                ("height", Math.Max(place.Foot - place.Y, 1)),
                ("fill", theme.Marks[observation.Status]),
                ("fill-opacity", 0.25),
                ("class", "hedge")
            );
        Interval(place.X, place.Y, place.Foot, observation.Status, observation.HighInclusive == true, observation.LowInclusive == true);
    }

    /// <summary>
    /// A period that is hardly wider than the sign needs no stretch of its own; a bound and an end of a range have a short one at least.
    /// </summary>
    private void Extent(MarkPlace place, double y, double width)
    {
        var least = place.Figure.Observation.Shape == Shape.Point ? 0 : 7;
        var (from, to) = (Math.Min(place.From + 1, place.X - least), Math.Max(place.To - 1, place.X + least));
        if (to - from > 12)
            Stretch(
                from,
                to,
                y,
                width,
                place.Figure.HasLoosePeriod,
                place.Figure.Observation.Status,
                place.Figure.Period!.Start is not null,
                place.Figure.Period.End is not null
            );
    }

    private static (string, object)[] Dashes(bool dashed, string pattern) => dashed ? [("stroke-dasharray", pattern)] : [];

    private static string N(double number) => SvgBuilder.Number(number);
}
