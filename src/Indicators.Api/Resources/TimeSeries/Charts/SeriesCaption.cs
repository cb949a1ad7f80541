using Indicators.Api.Charts.Scene;
using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Citations;
using Indicators.Model;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>The texts around the chart of a series.</summary>
internal static class SeriesCaption
{
    /// <param name="series">The series.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="documents">Their documents.</param>
    /// <param name="asOf">The day as of which figures are shown; null for no limit.</param>
    /// <param name="undated">Documents that are left out because their publication date is not known.</param>
    public static ChartCaption Of(
        Series series,
        IReadOnlyList<ChartFigure> figures,
        IReadOnlyList<CitedDocumentRow> documents,
        DateOnly? asOf,
        IReadOnlyList<CitedDocumentRow> undated
    )
    {
        var subtitle = Subtitle(series, asOf);
        var database = $"Source: {Citing.Database}, release {series.Release}, {series.Key}";
        var leftOut = $"Left out, because the publication date is not known: {Named(undated)}";
        var unit = new ChartUnit(series.Unit, series.Names.Unit, series.Measure).InWords(1);
        var count = figures.Count == 1 ? "One figure" : $"{figures.Count} figures";
        var told = $"{count} from {Texts(documents.Count)}. {string.Join(" ", figures.Select(InWords))}";
        var inWords = series.Names.Indicator + ", " + subtitle + (figures.Count == 0 ? ". No figures." : $", in {unit}. {told}");
        return new ChartCaption
        {
            Title = series.Names.Indicator,
            Subtitle = subtitle,
            InWords = inWords + (undated.Count == 0 ? "" : $" {leftOut}."),
            Source = database + (documents.Count == 0 ? "" : $"; texts: {Named(documents)}") + (undated.Count == 0 ? "" : $". {leftOut}"),
            SourceInBrief =
                database
                + (documents.Count == 0 ? "" : $"; {Texts(documents.Count)}")
                + (undated.Count == 0 ? "" : $"; {undated.Count} undated left out"),
        };
    }

    /// <summary>The areas and items of the series.</summary>
    private static string Subtitle(Series series, DateOnly? asOf)
    {
        var names = series.Names;
        string?[] parts =
        [
            names.Area,
            series.Counterpart == SeriesKey.NotApplicable ? null : $"{names.CounterpartRole ?? "counterpart"}: {names.Counterpart}",
            series.Item is "_T" or SeriesKey.NotApplicable ? null : names.Item,
            asOf is { } day ? $"as the texts said by {day:yyyy-MM-dd}" : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string InWords(ChartFigure figure)
    {
        var words = figure.InWords;
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }

    private static string Texts(int count) => count == 1 ? "one text" : $"{count} texts";

    private static string Named(IReadOnlyList<CitedDocumentRow> documents) =>
        AttributionLines.Texts([.. documents.Select(document => document.Brief)], int.MaxValue);
}
