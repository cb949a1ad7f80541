using Indicators.Model;

namespace Indicators.Tensions;

/// <summary>Arithmetic between the figures of a release that may be larger than the memory.</summary>
public static class LargeArithmetic
{
    /// <summary>Returns all tensions, as <see cref="Arithmetic.Among"/> does. Keeps only the figures that may take part.</summary>
    /// <param name="figures">Figures of a release, by document and reading order. They are read twice.</param>
    /// <param name="measures">The indicators and units of the release.</param>
    public static async Task<IReadOnlyList<Tension>> AmongAsync(IAsyncEnumerable<Figure> figures, Measures measures)
    {
        var (operands, subjects) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<SeriesKey>());
        await foreach (var document in ByDocumentAsync(figures))
        {
            foreach (var tension in Arithmetic.Implied(document, measures))
            {
                operands.UnionWith(tension.Operands.Select(one => one.Figure.Id));
                subjects.Add(Arithmetic.SubjectOf(tension.About));
            }
        }

        var some = new List<Figure>();
        if (operands.Count == 0)
            return [];
        await foreach (var figure in figures)
        {
            if (operands.Contains(figure.Id) || subjects.Contains(Arithmetic.SubjectOf(figure.Series)))
                some.Add(figure);
        }

        return Arithmetic.Among(some, measures);
    }

    private static async IAsyncEnumerable<List<Figure>> ByDocumentAsync(IAsyncEnumerable<Figure> figures)
    {
        var document = new List<Figure>();
        await foreach (var figure in figures)
        {
            if (document.Count > 0 && document[0].Document != figure.Document)
            {
                yield return document;
                document = [];
            }

            document.Add(figure);
        }

        yield return document;
    }
}
