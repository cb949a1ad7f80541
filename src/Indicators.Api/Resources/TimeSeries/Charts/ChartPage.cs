using System.Text.Encodings.Web;
using System.Text.Unicode;
using Indicators.Api.Catalog;
using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Microsoft.AspNetCore.Http.Extensions;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>
/// The page of a chart for embedding in other sites: the picture, and a table of its figures with links to their sentences.
/// </summary>
internal static class ChartPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Render(ApiRequest request, ChartedSeries charted)
    {
        var caption = charted.Scene.Caption;
        var title = E($"{caption.Title}: {caption.Subtitle}");
        var here = Absolute(
            request,
            $"{charted.Series.Self}/chart",
            ChartParameters.QueryOf(request, [.. ChartParameters.Figures, CommonParameters.Release, ChartParameters.Theme])
        );
        string Embed(string format) => E(Absolute(request, Paths.Embed, QueryString.Create("url", here).Add(FormatParameter.Name, format)));
        var page = $"""
            <!doctype html>
            <html lang="en" class="{ChartParameters.ThemeOf(request).Name}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} – {Citing.Database}</title>
            <meta name="description" content="{E(caption.InWords)}">
            <meta property="og:type" content="website">
            <meta property="og:site_name" content="{Citing.Database}">
            <meta property="og:title" content="{title}">
            <meta property="og:description" content="{E(Beginning(caption.InWords))}">
            <meta property="og:url" content="{E(here)}">
            <link rel="canonical" href="{E(here)}">
            <link rel="alternate" type="application/json+oembed" href="{Embed("json")}" title="{title}">
            <link rel="alternate" type="text/xml+oembed" href="{Embed("xml")}" title="{title}">
            <link rel="alternate" type="text/csv" href="{E(new ChartPageLinks(request, charted).Csv)}" title="{title}">
            <style>{ChartPageStyle.Sheet}</style>
            </head>
            <body>
            <main>
            <h1>{title}</h1>
            <figure>
            {ChartPictures.Draw(request, charted)}{Sentence(charted)}</figure>
            {ChartPageTable.Render(request, charted)}
            </main>
            </body>
            </html>

            """;
        return page.ReplaceLineEndings("\n");
    }

    public static string E(string text) => Encoder.Encode(text);

    /// <summary>The sentence of a single figure.</summary>
    private static string Sentence(ChartedSeries charted) =>
        charted.Sentence is { } sentence
            ? $"<blockquote><p>{E(sentence.Before)}<mark>{E(sentence.Figure)}</mark>{E(sentence.After)}</p></blockquote>\n"
            : "";

    private static string Absolute(ApiRequest request, string path, QueryString query)
    {
        var http = request.Context.Request;
        return UriHelper.BuildAbsolute(http.Scheme, http.Host, http.PathBase, path, query);
    }

    private static string Beginning(string words) => words.Length <= 300 ? words : words[..words.LastIndexOf(' ', 300)] + " …";
}
