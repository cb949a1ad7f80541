using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Charts.Svg;
using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Resources.Documents;
using Indicators.Model;
using Microsoft.AspNetCore.Http.Extensions;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>
/// The page of a chart, made to stand in a frame of any site: the picture, and its figures as a table with ways to their sentences.
/// </summary>
internal static class ChartPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Render(ApiRequest request, ChartedSeries charted)
    {
        var theme = ChartParameters.ThemeOf(request);
        var title = $"{charted.Scene.Caption.Title}: {charted.Scene.Caption.Subtitle}";
        var self = SeriesPath(charted);
        var pin = QueryString.Create(CommonParameters.Release.Name, charted.Series.Release);
        var release = pin.Value![1..];
        var here = Absolute(
            request,
            $"{charted.Series.Self}/chart",
            ChartParameters.Asked(request, ObservationFilter.AsOf, CommonParameters.Release, ChartParameters.Theme)
        );
        string Embed(string format) =>
            Absolute(request, ChartAddress.Embedding, QueryString.Create("url", here).Add(AnswerFormats.ParameterName, format));
        var data = $"{self}/observations";
        var asked = $"{ChartParameters.Asked(request, ObservationFilter.AsOf).Add(pin)}";
        var picture =
            $"{ChartParameters.Asked(request, ObservationFilter.AsOf, ChartParameters.Width, ChartParameters.Height, ChartParameters.Theme).Add(pin)}";
        var html = new StringBuilder();
        html.Append(
            $"""
            <!doctype html>
            <html lang="en" class="{theme.Name}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{E(title)} – {Citing.Database}</title>
            <meta name="description" content="{E(charted.Scene.Caption.InWords)}">
            <meta property="og:type" content="website">
            <meta property="og:site_name" content="{Citing.Database}">
            <meta property="og:title" content="{E(title)}">
            <meta property="og:description" content="{E(Beginning(charted.Scene.Caption.InWords))}">
            <meta property="og:url" content="{E(here)}">
            <link rel="canonical" href="{E(here)}">
            <link rel="alternate" type="application/json+oembed" href="{E(Embed("json"))}" title="{E(title)}">
            <link rel="alternate" type="text/xml+oembed" href="{E(Embed("xml"))}" title="{E(title)}">
            <link rel="alternate" type="text/csv" href="{E(data)}.csv{E(asked)}" title="{E(title)}">
            <style>{ChartPageStyle.Sheet}</style>
            </head>
            <body>
            <main>
            <h1>{E(title)}</h1>
            <figure>
            {ChartPictures.Draw(request, charted)}{Sentence(charted)}</figure>
            <details>
            <summary>{(
                charted.Observations.Count == 1 ? "The figure and its source" : $"The {charted.Observations.Count} figures and their sources"
            )}</summary>
            <div class="table" tabindex="0" role="region" aria-label="Figures">
            <table>
            <thead><tr><th scope="col">Period</th><th scope="col">Figure as printed</th><th scope="col">Status</th><th scope="col">Text</th></tr></thead>
            <tbody>

            """.ReplaceLineEndings(
                "\n"
            )
        );
        foreach (var (observation, figure) in charted.Rows)
            Row(html, observation, figure, release);
        html.Append(
            $"""
            </tbody>
            </table>
            </div>
            <p><a href="{E(data)}.csv{E(asked)}" target="_blank" rel="noopener">CSV</a> · <a href="{E(data)}{E(
                asked
            )}&amp;limit={ChartedSeries.MaxFigures}&amp;format=json" target="_blank" rel="noopener">JSON</a> · <a href="{E(
                self
            )}/chart.svg{E(picture)}" target="_blank" rel="noopener">Picture</a> · <a href="{E(
                self
            )}/citation?{release}&amp;format=text" target="_blank" rel="noopener">Citation</a></p>
            </details>
            </main>
            </body>
            </html>

            """.ReplaceLineEndings(
                "\n"
            )
        );
        return html.ToString();
    }

    /// <summary>The sentence of a single figure, with its source.</summary>
    private static string Sentence(ChartedSeries charted) =>
        charted.Sentence is { } sentence
            ? $"<blockquote><p>{E(sentence.Before)}<mark>{E(sentence.Figure)}</mark>{E(sentence.After)}</p></blockquote>\n"
            : "";

    private static void Row(StringBuilder html, Observation observation, ChartFigure figure, string release)
    {
        html.Append(
            $"""
            <tr data-observation="{E(observation.Id)}"><td>{E(figure.PeriodInWords)}</td><td><a href="{E(
                observation.Self
            )}/provenance?{release}" target="_blank" rel="noopener">{E(observation.Printed)}</a></td><td>{E(Codes.Of(observation.Status))}{(
                figure.IsSuperseded ? ", superseded" : ""
            )}</td><td><a href="{ListDocuments.Path}/{E(observation.Source.Document)}?{release}" target="_blank" rel="noopener">{E(
                figure.Source
            )}</a></td></tr>

            """.ReplaceLineEndings(
                "\n"
            )
        );
    }

    private static string Absolute(ApiRequest request, string path, QueryString query)
    {
        var http = request.Context.Request;
        return UriHelper.BuildAbsolute(http.Scheme, http.Host, http.PathBase, path, query);
    }

    /// <summary>The path as it is written in a URL.</summary>
    private static string SeriesPath(ChartedSeries charted) => new PathString(charted.Series.Self).ToUriComponent();

    private static string Beginning(string words) => words.Length <= 300 ? words : words[..words.LastIndexOf(' ', 300)] + " …";

    private static string E(string text) => Encoder.Encode(text);
}
