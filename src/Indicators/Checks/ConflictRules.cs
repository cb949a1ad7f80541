using Indicators.Conflicts;
using Indicators.Periods;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Conflicts: a curator has reviewed every pair of figures that cannot both be true.</summary>
internal static class ConflictRules
{
    /// <summary>
    /// Every computed candidate needs a relation of any kind, on either figure. The problem is reported on the later publication.
    /// </summary>
    public static IEnumerable<Problem> Undecided(SeedSet seeds)
    {
        var figures = seeds
            .Documents.OrderBy(d => d.IsWhole ? d.Published.Latest ?? DateOnly.MaxValue : DateOnly.MaxValue)
            .ThenBy(d => d.Slug, StringComparer.Ordinal)
            .SelectMany(d => d.Figures.Select(f => (Document: d, Figure: f, Assertion: AssertionOf(d, f))))
            .DistinctBy(f => (f.Assertion.Document, f.Assertion.Key))
            .ToDictionary(f => (f.Assertion.Document, f.Assertion.Key));
        var decided = seeds
            .Documents.SelectMany(d => d.Figures.SelectMany(f => f.Relations.Select(r => (From: (d.Slug, f.Key), To: r.Target(d.Slug)))))
            .ToHashSet();
        foreach (var (earlier, later) in ConflictCandidates.Among(figures.Values.Select(f => f.Assertion)))
        {
            var (one, other) = ((earlier.Document, earlier.Key), (later.Document, later.Key));
            if (decided.Contains((one, other)) || decided.Contains((other, one)))
                continue;
            var (document, figure, _) = figures[other];
            var name = earlier.Document == later.Document ? earlier.Key : $"{earlier.Document}#{earlier.Key}";
            yield return new Problem(
                document.File,
                figure.Marks.OfAny("value", "low", "high", "shape"),
                ProblemCodes.UndecidedConflict,
                $"'{name}' ({earlier.Period}) and '{later.Key}' ({later.Period}) cannot both be true",
                "add a relation that says how they relate: contradicts, revises, scope_differs …"
            );
        }
    }

    private static Assertion AssertionOf(SeedDocument document, SeedFigure figure) =>
        new(
            document.Slug,
            figure.Key,
            figure.Series(""),
            Period.TryParse(figure.Period.Edtf, out var period) ? period : null,
            figure.Period.Basis,
            figure.Stated,
            figure.Direction
        );
}
