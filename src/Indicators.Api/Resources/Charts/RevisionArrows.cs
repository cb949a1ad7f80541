namespace Indicators.Api.Resources.Charts;

/// <summary>Arrows from figures that are superseded to those that replace them, where both are drawn and far enough apart.</summary>
internal static class RevisionArrows
{
    /// <summary>Between the sign and the end of its arrow.</summary>
    private const double Away = 11;
    private const double Least = 8;

    /// <summary>Pairs, the superseded one first.</summary>
    public static IEnumerable<(MarkPlace From, MarkPlace To)> Of(IReadOnlyList<MarkPlace> places)
    {
        var byId = places.ToDictionary(place => place.Figure.Observation.Id);
        return from old in places
            from later in old.Figure.SupersededBy
            where byId.ContainsKey(later.Id) && Length(old, byId[later.Id]) >= (2 * Away) + Least
            select (old, byId[later.Id]);
    }

    public static void Draw(SvgBuilder svg, ChartTheme theme, MarkPlace from, MarkPlace to)
    {
        var length = Length(from, to);
        var (dx, dy) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        var (x, y) = (to.X - (dx * Away), to.Y - (dy * Away));
        svg.Line(from.X + (dx * Away), from.Y + (dy * Away), x, y, theme.Muted, 1, ("stroke-dasharray", "2 2"), ("class", "revision"));
        svg.Element(
            "path",
            ("d", $"M{Corner(x, y, dx, dy, -5, 3)}L{Corner(x, y, dx, dy, 0, 0)}L{Corner(x, y, dx, dy, -5, -3)}"),
            ("fill", "none"),
            ("stroke", theme.Muted),
            ("stroke-width", 1.0)
        );
    }

    private static double Length(MarkPlace from, MarkPlace to) => Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2));

    private static string Corner(double x, double y, double dx, double dy, double along, double across) =>
        $"{SvgBuilder.Number(x + (dx * along) - (dy * across))} {SvgBuilder.Number(y + (dy * along) + (dx * across))}";
}
