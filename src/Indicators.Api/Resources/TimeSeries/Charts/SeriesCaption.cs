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
    /// <param name="asOf">The day by which they were said; null for all figures.</param>
    /// <param name="undated">Documents that are left out because it is not known when they were published.</param>
    /// <param name="competing">Periods with several competing figures, of which none is shown.</param>
    public static ChartCaption Of(
        Series series,
        IReadOnlyList<ChartFigure> figures,
        IReadOnlyList<CitedDocumentRow> documents,
        string? asOf,
        IReadOnlyList<CitedDocumentRow> undated,
        IReadOnlyList<LeftOutChoice> competing
    )
    {
        var subtitle = Subtitle(series, asOf);
        var database = $"Source: {Citing.Database}, release {series.Release}, {series.Key}";
        var leftOut = $"Left out, because the publication date is not known: {Named(undated)}";
        var unchosen =
            competing.Count == 0
                ? ""
                : " Left out, because several figures compete and none is preferred: "
                    + $"{string.Join(", ", competing.Select(one => one.Period ?? "period not known"))}.";
        var unit = new ChartUnit(series.Unit, series.Names.Unit, series.Measure).InWords(1);
        var told = $"{Count(figures)} from {Texts(documents.Count)}. {string.Join(" ", figures.Select(InWords))}";
        var inWords = series.Names.Indicator + ", " + subtitle + (figures.Count == 0 ? ". No figures." : $", in {unit}. {told}");
        return new ChartCaption
        {
            Title = series.Names.Indicator,
            Subtitle = subtitle,
            InWords = inWords + (undated.Count == 0 ? "" : $" {leftOut}.") + unchosen,
            Source =
                database
                + (documents.Count == 0 ? "" : $"; texts: {Named(documents)}")
                + (undated.Count == 0 ? "" : $". {leftOut}")
                + (unchosen.Length == 0 ? "" : $".{unchosen.TrimEnd('.')}"),
            SourceInBrief =
                database
                + (documents.Count == 0 ? "" : $"; {Texts(documents.Count)}")
                + (undated.Count == 0 ? "" : $"; {undated.Count} undated left out")
                + (competing.Count == 0 ? "" : $"; {competing.Count} without a choice left out"),
        };
    }

    /// <summary>Of whom, and of what.</summary>
    private static string Subtitle(Series series, string? asOf)
    {
        var names = series.Names;
        string?[] parts =
        [
            names.Area,
            series.Counterpart == SeriesKey.NotApplicable ? null : $"{names.CounterpartRole ?? "counterpart"}: {names.Counterpart}",
            series.Item is "_T" or SeriesKey.NotApplicable ? null : names.Item,
            asOf,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Count(IReadOnlyList<ChartFigure> figures)
    {
        var statements = figures.Count(figure => figure.Shape == Shape.ChangeOnly);
        var numbers = figures.Count - statements;
        string?[] counts =
        [
            numbers == 0 ? null
            : numbers == 1 ? "One figure"
            : $"{numbers} figures",
            statements == 0 ? null
            : statements == 1 ? $"{(numbers == 0 ? "One" : "one")} statement without a number"
            : $"{statements} statements without a number",
        ];
        return string.Join(" and ", counts.OfType<string>());
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
