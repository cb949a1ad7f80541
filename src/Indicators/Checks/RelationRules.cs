using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Relations: they lead to another figure, are unique and have a reason.</summary>
internal static class RelationRules
{
    private const int ShortestReason = 10;

    public static IEnumerable<Problem> Target(FigureContext context)
    {
        foreach (var relation in context.Figure.Relations)
        {
            var (slug, key) = relation.Target(context.Document.Slug);
            var document = context.Seeds.Documents.FirstOrDefault(d => d.Slug == slug);
            if (document is null)
                yield return context.At(
                    relation.Marks.Of("to"),
                    ProblemCodes.UnknownFigure,
                    $"there is no document '{slug}'",
                    Hints.Near(slug, context.Seeds.Documents.Select(d => d.Slug))
                );
            else if (!document.FigureKeys.Contains(key))
                yield return context.At(
                    relation.Marks.Of("to"),
                    ProblemCodes.UnknownFigure,
                    $"the document '{slug}' has no figure '{key}'",
                    Hints.Near(key, document.FigureKeys)
                );
            else if (slug == context.Document.Slug && key == context.Figure.Key)
                yield return context.At(relation.Marks.Of("to"), ProblemCodes.RelationToItself, "a figure cannot be related to itself");
            if (relation.Why.Trim().Length < ShortestReason)
                yield return context.At(
                    relation.Marks.Of("why"),
                    ProblemCodes.RelationUnexplained,
                    $"'{relation.Why}' does not explain the relation",
                    "say what the decision is based on"
                );
        }
    }

    /// <summary>Two figures have at most one relation of a kind, recorded on one side.</summary>
    public static IEnumerable<Problem> Once(SeedSet seeds)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var (document, figure, relation) in seeds.Documents.SelectMany(d =>
                d.Figures.SelectMany(f => f.Relations.Select(r => (d, f, r)))
            )
        )
        {
            var (slug, key) = relation.Target(document.Slug);
            string[] ends = [$"{document.Slug}#{figure.Key}", $"{slug}#{key}"];
            if (ends[0] != ends[1] && !seen.Add($"{relation.Kind} {string.Join(' ', ends.Order(StringComparer.Ordinal))}"))
                yield return new Problem(
                    document.File,
                    relation.Marks.Of("to"),
                    ProblemCodes.DuplicateRelation,
                    $"'{figure.Key}' and '{relation.To}' already have this relation",
                    "state a relation once, at the later figure"
                );
        }
    }
}
