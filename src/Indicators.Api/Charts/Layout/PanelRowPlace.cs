using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>The position of a row in a panel.</summary>
/// <param name="Figure">Its figure.</param>
/// <param name="Name">Name of the category; empty if the row above has the same.</param>
/// <param name="Words">The figure as printed.</param>
/// <param name="Period">Its period; empty if all figures share it.</param>
/// <param name="Bottom">Top of the next row.</param>
/// <param name="MarkY">Vertical position of its mark.</param>
internal sealed record PanelRowPlace(ChartFigure Figure, PanelText Name, PanelText Words, PanelText Period, double Bottom, double MarkY);

/// <summary>Lines of text, one below another.</summary>
internal sealed record PanelText(IReadOnlyList<string> Lines, double X, double Top);
