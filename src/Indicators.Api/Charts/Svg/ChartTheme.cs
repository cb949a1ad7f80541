using Indicators.Model;

namespace Indicators.Api.Charts.Svg;

/// <summary>
/// Colours of a chart. The contrast to the background is at least 4.5 for text and 3 for marks (WCAG 2.2, 1.4.3 and 1.4.11). No meaning
/// depends on colour alone.
/// </summary>
internal sealed record ChartTheme
{
    public required string Name { get; init; }

    public required string Ground { get; init; }

    public required string Text { get; init; }

    public required string Muted { get; init; }

    public required string Grid { get; init; }

    public required string Axis { get; init; }

    public required IReadOnlyDictionary<Status, string> Marks { get; init; }

    public static readonly ChartTheme Light = new()
    {
        Name = "light",
        Ground = "#ffffff",
        Text = "#1b1b1f",
        Muted = "#55565c",
        Grid = "#e3e4e9",
        Axis = "#76777d",
        Marks = Colours("#0b57a4", "#00695c", "#a84300", "#6a1b9a", "#ad1457"),
    };

    public static readonly ChartTheme Dark = new()
    {
        Name = "dark",
        Ground = "#16181d",
        Text = "#f0f1f4",
        Muted = "#b4b7c0",
        Grid = "#31343c",
        Axis = "#8d919c",
        Marks = Colours("#7ab8ff", "#5fd3bc", "#ffab6b", "#d3a4f5", "#ff9ac0"),
    };

    public static ChartTheme Of(string? name) => name == Dark.Name ? Dark : Light;

    private static Dictionary<Status, string> Colours(params string[] colours) =>
        new[] { Status.Actual, Status.Estimate, Status.Forecast, Status.Target, Status.Pledge }
            .Zip(colours)
            .ToDictionary(pair => pair.First, pair => pair.Second);
}
