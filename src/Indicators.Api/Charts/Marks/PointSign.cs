using Indicators.Api.Charts.Svg;
using Indicators.Model;

namespace Indicators.Api.Charts.Marks;

/// <summary>
/// A dot, or the sign of a figure that is not a fact. A hedge is drawn as a soft outline on the side where the number is said to lie.
/// </summary>
internal static class PointSign
{
    private const double Radius = 4.5;
    private const double Soft = 9;

    public static void Draw(MarkCanvas canvas, double x, double y, Status status, Hedge hedge)
    {
        var svg = canvas.Svg;
        var colour = canvas.ColourOf(status);
        if (hedge != Hedge.None)
            Halo(canvas, x, y, colour, hedge);
        (string, object)[] hollow = [("fill", canvas.Theme.Ground), ("stroke", colour), ("stroke-width", 2.0)];
        switch (status)
        {
            case Status.Actual:
                svg.Element("circle", ("cx", x), ("cy", y), ("r", Radius), ("fill", colour));
                break;
            case Status.Estimate:
                svg.Element("circle", [("cx", x), ("cy", y), ("r", Radius), .. hollow]);
                break;
            case Status.Forecast:
                svg.Element("path", [("d", Polygon(x, y, (0, -6), (6, 0), (0, 6), (-6, 0))), .. hollow]);
                break;
            case Status.Target:
                svg.Element("rect", [("x", x - Radius), ("y", y - Radius), ("width", 2 * Radius), ("height", 2 * Radius), .. hollow]);
                break;
            default:
                svg.Element("path", [("d", Polygon(x, y, (0, -5.5), (6, 4.5), (-6, 4.5))), .. hollow]);
                break;
        }
    }

    private static void Halo(MarkCanvas canvas, double x, double y, string colour, Hedge hedge)
    {
        (string, object)[] soft = [("fill", colour), ("fill-opacity", 0.28), ("class", "hedge")];
        if (hedge is Hedge.Nearly or Hedge.JustOver)
        {
            var sweep = hedge == Hedge.JustOver ? 1 : 0;
            var arc = $"M{canvas.Point(x, y, 0, -Soft)}A{Soft} {Soft} 0 0 {sweep} {canvas.Point(x, y, 0, Soft)}Z";
            canvas.Svg.Element("path", [("d", arc), .. soft]);
        }
        else
            canvas.Svg.Element("circle", [("cx", x), ("cy", y), ("r", Soft), .. soft]);
    }

    private static string Polygon(double x, double y, params (double X, double Y)[] corners) =>
        $"M{string.Join('L', corners.Select(corner => SvgBuilder.Point(x + corner.X, y + corner.Y)))}Z";
}
