using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>Where a row of a panel stands.</summary>
/// <param name="Figure">Its figure.</param>
/// <param name="Name">Name of the category; empty where the row above has the same.</param>
/// <param name="Words">The figure as printed.</param>
/// <param name="Period">Its period; empty where all figures have the same.</param>
/// <param name="Bottom">Where the next row begins.</param>
/// <param name="MarkY">Height of its mark.</param>
internal sealed record PanelRowPlace(ChartFigure Figure, PanelText Name, PanelText Words, PanelText Period, double Bottom, double MarkY);

/// <summary>Lines one below another.</summary>
internal sealed record PanelText(IReadOnlyList<string> Lines, double X, double Top);
