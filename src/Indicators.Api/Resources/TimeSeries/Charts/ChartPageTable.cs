using System.Text;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Http.Operations;
using Indicators.Model;
using static Indicators.Api.Resources.TimeSeries.Charts.ChartPage;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>The figures of a chart as a table, with links to their sentences and to the data.</summary>
internal static class ChartPageTable
{
    public static string Render(ApiRequest request, ChartedSeries charted)
    {
        var links = new ChartPageLinks(request, charted);
        var count = charted.Observations.Count;
        var rows = new StringBuilder();
        foreach (var (observation, figure) in charted.Rows)
            rows.Append(Row(links, observation, figure)).Append('\n');
        var ways = new[]
        {
            Link(links.Csv, "CSV"),
            Link(links.Json, "JSON"),
            Link(links.Picture, "Picture"),
            Link(links.Citation, "Citation"),
        };
        return $"""
            <details>
            <summary>{(count == 1 ? "The figure and its source" : $"The {count} figures and their sources")}</summary>
            <div class="table" tabindex="0" role="region" aria-label="Figures">
            <table>
            <thead><tr>{Heading("Period")}{Heading("Figure as printed")}{Heading("Status")}{Heading("Text")}</tr></thead>
            <tbody>
            {rows}</tbody>
            </table>
            </div>
            <p>{string.Join(" · ", ways)}</p>
            </details>
            """;
    }

    private static string Row(ChartPageLinks links, Observation observation, ChartFigure figure)
    {
        string[] cells =
        [
            E(figure.PeriodInWords),
            Link(links.SentenceOf(observation), observation.Printed),
            E(Codes.Of(observation.Status)) + (figure.IsSuperseded ? ", superseded" : ""),
            Link(links.DocumentOf(observation), figure.Source),
        ];
        return $"<tr data-observation=\"{E(observation.Id)}\">{string.Concat(cells.Select(cell => $"<td>{cell}</td>"))}</tr>";
    }

    private static string Heading(string words) => $"<th scope=\"col\">{words}</th>";

    private static string Link(string address, string words) =>
        $"<a href=\"{E(address)}\" target=\"_blank\" rel=\"noopener\">{E(words)}</a>";
}
