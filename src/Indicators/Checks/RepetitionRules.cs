using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>A document states each thing once in one place.</summary>
internal static class RepetitionRules
{
    public static IEnumerable<Problem> Same(SeedDocument document)
    {
        var first = new Dictionary<object, SeedFigure>();
        foreach (var figure in document.Figures)
        {
            var said = (
                figure.Series(""),
                figure.Status,
                figure.Stated,
                figure.Direction,
                figure.Period.Edtf,
                figure.Anchor.Line,
                figure.Anchor.Printed,
                figure.Anchor.Nth,
                figure.Anchor.At?.Span
            );
            if (!first.TryAdd(said, figure))
                yield return new Problem(
                    document.File,
                    figure.Marks.Line,
                    ProblemCodes.DuplicateFigure,
                    $"'{figure.Key}' states the same as '{first[said].Key}' at the same place"
                );
        }
    }
}
