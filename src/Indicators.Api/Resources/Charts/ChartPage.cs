using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Indicators.Api.Catalog;
using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Resources.Charts.Embedding;
using Indicators.Api.Resources.Documents;
using Indicators.Model;
using Microsoft.AspNetCore.Http.Extensions;

namespace Indicators.Api.Resources.Charts;

/// <summary>
/// The page of a chart, made to stand in a frame of any site: the picture, and its figures as a table with ways to their sentences.
/// </summary>
internal static class ChartPage
{
    private const string Style = """
        html{color-scheme:light;background:#fff;color:#1b1b1f;font:15px/1.45 Arial,Helvetica,sans-serif}
        html.dark{color-scheme:dark;background:#16181d;color:#f0f1f4}
        body{margin:0}
        main{max-width:1200px;margin:0 auto;padding:4px 8px 10px}
        h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        figure{margin:0}
        svg{display:block;width:100%;height:auto}
        p,details{margin:6px 6px 0}
        summary{cursor:pointer;padding:4px 0}
        .table{overflow-x:auto}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:left;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid #c9cbd2}
        a{color:#0b57a4}
        .dark a{color:#7ab8ff}
        .dark th,.dark td{border-color:#454954}
        :focus-visible{outline:2px solid currentColor;outline-offset:2px}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Only this style sheet, no scripts, and frames of anyone.</summary>
    public static readonly string ContentPolicy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private static string Sheet => Style.ReplaceLineEndings("\n");

    public static string Render(ApiRequest request, ChartedSeries charted)
    {
        var theme = ChartTheme.Of(request.Parameters.Find(ChartParameters.Theme));
        var title = $"{charted.Title}: {charted.Subtitle}";
        var self = SeriesPath(charted);
        var pin = QueryString.Create(CommonParameters.Release.Name, charted.Series.Release);
        var release = pin.Value![1..];
        var here = Absolute(
            request,
            $"{charted.Series.Self}/chart",
            ChartParameters.Asked(request, ObservationFilter.AsOf, CommonParameters.Release, ChartParameters.Theme)
        );
        string Embed(string format) => Absolute(request, Paths.Embed, QueryString.Create("url", here).Add(FormatParameter.Name, format));
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
            <meta name="description" content="{E(charted.InWords)}">
            <meta property="og:type" content="website">
            <meta property="og:site_name" content="{Citing.Database}">
            <meta property="og:title" content="{E(title)}">
            <meta property="og:description" content="{E(Beginning(charted.InWords))}">
            <meta property="og:url" content="{E(here)}">
            <link rel="canonical" href="{E(here)}">
            <link rel="alternate" type="application/json+oembed" href="{E(Embed("json"))}" title="{E(title)}">
            <link rel="alternate" type="text/xml+oembed" href="{E(Embed("xml"))}" title="{E(title)}">
            <link rel="alternate" type="text/csv" href="{E(data)}.csv{E(asked)}" title="{E(title)}">
            <style>{Sheet}</style>
            </head>
            <body>
            <main>
            <h1>{E(title)}</h1>
            <figure>
            {ChartParameters.Draw(request, charted)}</figure>
            <details>
            <summary>{(
                charted.Figures.Count == 1 ? "The figure and its source" : $"The {charted.Figures.Count} figures and their sources"
            )}</summary>
            <div class="table" tabindex="0" role="region" aria-label="Figures">
            <table>
            <thead><tr><th scope="col">Period</th><th scope="col">Figure as printed</th><th scope="col">Status</th><th scope="col">Text</th></tr></thead>
            <tbody>

            """.ReplaceLineEndings(
                "\n"
            )
        );
        foreach (var figure in charted.Figures)
            Row(html, figure, release);
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

    private static void Row(StringBuilder html, ChartFigure figure, string release)
    {
        var observation = figure.Observation;
        html.Append(
            $"""
            <tr data-observation="{E(observation.Id)}"><td>{E(figure.PeriodInWords)}</td><td><a href="{E(
                observation.Self
            )}/provenance?{release}" target="_blank" rel="noopener">{E(observation.Printed)}</a></td><td>{E(Codes.Of(observation.Status))}{(
                figure.IsSuperseded ? ", superseded" : ""
            )}</td><td><a href="{Paths.Documents}/{E(observation.Source.Document)}?{release}" target="_blank" rel="noopener">{E(
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
