using Indicators.Api.Charts.Scene;
using Indicators.Model;

namespace Indicators.Api.Charts.Marks;

/// <summary>Marks figures that others replace or contradict.</summary>
internal static class StandingSigns
{
    /// <summary>Opacity of a superseded figure; contrast stays above 3.</summary>
    public const double SupersededOpacity = 0.7;

    /// <summary>Data attributes of a mark, for programs.</summary>
    public static (string, object)[] AttributesOf(ChartFigure figure, string name) =>
        [
            ("class", name),
            ("data-observation", figure.Id),
            ("data-shape", Codes.Of(figure.Shape)),
            ("data-status", Codes.Of(figure.Status)),
            .. figure.IsSuperseded
                ? [("data-superseded-by", string.Join(' ', figure.SupersededBy.Select(later => later.Id)))]
                : Array.Empty<(string, object)>(),
        ];

    /// <summary>Draws the sign of a figure, paler and struck through if another figure replaces it.</summary>
    public static void Draw(MarkCanvas canvas, bool isSuperseded, (double X, double Y) middle, Action sign)
    {
        if (!isSuperseded)
        {
            sign();
            return;
        }

        canvas.Svg.Open("g", ("opacity", SupersededOpacity));
        sign();
        canvas.Svg.Close();
        var (x, y) = middle;
        canvas.Svg.Line(x - 8, y + 8, x + 8, y - 8, canvas.Theme.Text, 1.8, ("class", "superseded"));
    }

    public static void Contradicted(MarkCanvas canvas, double x, double y) =>
        canvas.Svg.Words(
            "text",
            "≠",
            ("x", x),
            ("y", y),
            ("font-size", 12.0),
            ("font-weight", "bold"),
            ("fill", canvas.Theme.Text),
            ("text-anchor", "middle")
        );
}
