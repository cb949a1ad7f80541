using System.Globalization;
using CsvHelper;
using Indicators.Api.Http.Formats;
using Indicators.Model;

namespace Indicators.Api.Resources.TimeSeries.Vintages;

/// <summary>Writes vintages as CSV, one row per vintage and figure: a long form that R and pandas can pivot.</summary>
internal static class VintageCsv
{
    private static readonly string[] Header =
    [
        "vintage",
        "vintage_date",
        "series",
        "period",
        "period_start",
        "period_end",
        "observation",
        "shape",
        "value",
        "low",
        "high",
        "low_inclusive",
        "high_inclusive",
        "hedge",
        "status",
        "document",
        "said_by",
        "new",
        "clock",
        "release",
        "revised_by",
    ];

    public static string Write(SeriesVintages vintages)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvFormat.WriterOptions, leaveOpen: true))
        {
            csv.WriteRecord(Header);
            foreach (var (vintage, figure) in vintages.Data.SelectMany(vintage => vintage.Known.Select(figure => (vintage, figure))))
            {
                csv.WriteRecord([
                    vintage.Name,
                    Day(vintage.Date),
                    vintages.Series,
                    figure.Period,
                    Day(figure.Start),
                    Day(figure.End),
                    figure.Observation,
                    Codes.Of(figure.Shape),
                    Number(figure.Value),
                    Number(figure.Low),
                    Number(figure.High),
                    Flag(figure.LowInclusive),
                    Flag(figure.HighInclusive),
                    Codes.Of(figure.Hedge),
                    Codes.Of(figure.Status),
                    figure.Document,
                    Day(figure.SaidBy),
                    Flag(figure.New),
                    Codes.Of(vintages.Clock),
                    vintages.Release,
                    string.Join("; ", figure.RevisedBy),
                ]);
            }
        }

        return text.ToString();
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Flag(bool? flag) =>
        flag switch
        {
            true => "true",
            false => "false",
            null => "",
        };
}
