using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>Figures without a place on the axes, as lines of text.</summary>
/// <param name="Lines">Lines of each figure that fits.</param>
/// <param name="More">Note on how many more there are; null if none.</param>
internal sealed record FiguresInWords(IReadOnlyList<IReadOnlyList<string>> Lines, string? More)
{
    public int LineCount => Lines.Sum(lines => lines.Count) + (More is null ? 0 : 1);

    public static FiguresInWords Of(IReadOnlyList<ChartFigure> figures, int most, double width, double size)
    {
        var lines = new List<IReadOnlyList<string>>();
        var used = 0;
        foreach (var figure in figures)
        {
            var wrapped = TextWidth.Wrap(Capital(figure.InWords), size, width, int.MaxValue);
            var isLast = lines.Count == figures.Count - 1;
            if (used + wrapped.Count + (isLast ? 0 : 1) > most)
                break;
            lines.Add(wrapped);
            used += wrapped.Count;
        }

        var left = figures.Count - lines.Count;
        var lack =
            figures.All(figure => figure.Period is null) ? "without a known period"
            : figures.All(figure => !figure.Numbers.Any()) ? "without a number"
            : "without a place on the axes";
        return new FiguresInWords(
            lines,
            left == 0 ? null
                : lines.Count == 0 ? $"{left} {(left == 1 ? "figure" : "figures")} {lack}"
                : $"and {left} more {lack}"
        );
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
