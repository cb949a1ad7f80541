using Indicators.Model;

namespace Indicators.Bench.Growth;

/// <summary>
/// A release of any size with the codes of a real one: documents, anchors, series of all lengths, credits, relations. It is the same on
/// every run.
/// </summary>
internal static class SyntheticRelease
{
    /// <summary>Larger releases are made anew at each reading.</summary>
    private const int MostInMemory = 1_000_000;

    /// <param name="basis">The release whose codes are used.</param>
    /// <param name="count">Number of figures.</param>
    /// <param name="version">Version of the release.</param>
    public static (Release Release, SyntheticFigures Figures) Of(Release basis, int count, string version = "2030.1")
    {
        var figures = new SyntheticFigures(basis, count);
        var documents = (count + SyntheticFigures.OfDocument - 1) / SyntheticFigures.OfDocument;
        var release = basis with
        {
            Version = version,
            Published = new(2030, 1, 1),
            Notes = "Made up to measure with.",
            Documents = [.. Enumerable.Range(0, documents).Select(document => SyntheticDocuments.Of(document, figures))],
            Observations = count > MostInMemory ? figures : [.. figures],
            LedgerTotals = [],
            Withdrawals = [],
        };
        return (release, figures);
    }
}
