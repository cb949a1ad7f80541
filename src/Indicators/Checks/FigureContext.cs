using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>A figure with everything that the rules need.</summary>
internal sealed record FigureContext(SeedSet Seeds, SeedDocument Document, SeedFigure Figure)
{
    public Indicator? Indicator { get; } = Seeds.Registries.Indicators.Find(Figure.Indicator);

    public Unit? Unit { get; } = Seeds.Registries.Units.Find(Figure.Unit);

    /// <summary>Creates a problem on the line of one of the figure's keys.</summary>
    public Problem At(string key, ProblemCode code, string message, string? hint = null) => At(Figure.Marks.Of(key), code, message, hint);

    /// <summary>Creates a problem on a line of the document's file.</summary>
    public Problem At(int line, ProblemCode code, string message, string? hint = null) => new(Document.File, line, code, message, hint);
}
