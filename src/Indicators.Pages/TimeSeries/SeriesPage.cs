using System.Globalization;
using System.Text.Json.Nodes;
using Indicators.Pages.Pictures;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;
using Microsoft.AspNetCore.WebUtilities;

namespace Indicators.Pages.TimeSeries;

/// <summary>One series: chart, table, history, ways on.</summary>
internal static class SeriesPage
{
    public static readonly PageDefinition Definition = new("/series/{key}", LoadAsync) { ShowsTexts = true, ShowsAllReleases = true };

    private static async Task<PageView> LoadAsync(PageRequest request)
    {
        var model = await SeriesModel.LoadAsync(request);
        var series = model.Series;
        var path = $"/v1/series/{PageRequest.Segment(series.Key)}";
        var canonical = $"/series/{PageRequest.Segment(series.Key)}";
        return new PageView
        {
            Title = series.Title,
            Description =
                $"{model.Indicator.Definition} {NumberWords.Count(series.Coverage.Points, "figure")} from "
                + $"{NumberWords.Count(series.Coverage.Documents, "document")}, each with its sentence.",
            Canonical = model.AsOf is { } asOf ? QueryHelpers.AddQueryString(canonical, "asOf", asOf) : canonical,
            Section = "/topics",
            Component = typeof(SeriesView),
            Model = model,
            Preview = PreviewTable.Of(canonical),
            Alternates =
            [
                new(path, "application/json", "The series"),
                new($"{path}/observations.csv", "text/csv", "Its figures"),
                new($"/v1/oembed?url={Uri.EscapeDataString(request.Absolute(model.Api("chart")))}", "application/json+oembed", "Embed"),
            ],
            Meta =
            [
                ("citation_title", series.Title),
                ("citation_author", "Indicators"),
                ("citation_publication_date", (series.Coverage.Updated ?? default).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)),
                ("citation_public_url", request.Absolute(canonical)),
            ],
            LinkedData = [DatasetOf(model, request.Absolute(canonical), request.Absolute($"{path}/observations.csv"))],
        };
    }

    private static JsonObject DatasetOf(SeriesModel model, string address, string csv)
    {
        var coverage = model.Series.Coverage;
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Dataset",
            ["@id"] = address,
            ["name"] = model.Series.Title,
            ["description"] = model.Indicator.Definition,
            ["variableMeasured"] = model.Series.Names.Indicator,
            ["spatialCoverage"] = model.Series.Names.Area,
            ["temporalCoverage"] = $"{Day(coverage.Start)}/{Day(coverage.End)}",
            ["version"] = model.Series.Release,
            ["distribution"] = new JsonObject
            {
                ["@type"] = "DataDownload",
                ["encodingFormat"] = "text/csv",
                ["contentUrl"] = csv,
            },
        };
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";
}
