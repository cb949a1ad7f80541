using Indicators.Api.Dataset;
using Indicators.Api.Resources.Registries;
using Indicators.Pages.Requests;
using Indicators.Pages.Words;
using Document = Indicators.Api.Passages.Document;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Pages.Pictures;

/// <summary>A preview: its path, and how it is made from answers of the API.</summary>
internal sealed record PreviewDefinition(string Path, Func<PageRequest, Task<PreviewCard>> Load);

/// <summary>The pages that have a preview of their own. The others share one.</summary>
internal static class PreviewTable
{
    private const string Folder = "/previews";

    public static readonly IReadOnlyList<PreviewDefinition> All =
    [
        new(Of("/figures/{id}"), FigureAsync),
        new(Of("/series/{key}"), SeriesAsync),
        new(Of("/indicators/{code}"), IndicatorAsync),
        new(Of("/topics/{code}"), TopicAsync),
        new(Of("/places/{code}"), PlaceAsync),
        new(Of("/items/{code}"), ItemAsync),
        new(Of("/documents/{slug}"), DocumentAsync),
    ];

    /// <summary>Path of the preview of a page.</summary>
    public static string Of(string page) => $"{Folder}{page}.png";

    private static async Task<PreviewCard> FigureAsync(PageRequest request)
    {
        var figure = await request.GetAsync<Observation>($"/v1/observations/{PageRequest.Segment(request.Path("id"))}");
        var credit = string.Join(" → ", figure.Credit.Reverse().Select(one => one.Agent));
        return new PreviewCard
        {
            Kind = "Figure",
            Headline = figure.Printed,
            IsQuoted = true,
            Text = figure.Claim,
            Value = $"{FigureWords.Sign(figure)}  {FigureWords.Value(figure, request.Names)}, {DateWords.Of(figure.Period.Edtf)}",
            Source = $"{DateWords.Of(figure.AssertedAt)} · {credit}",
        };
    }

    private static async Task<PreviewCard> SeriesAsync(PageRequest request)
    {
        var series = await request.GetAsync<SeriesWithObservations>($"/v1/series/{PageRequest.Segment(request.Path("key"))}");
        var latest = series.Observations is [.., var last] ? last : null;
        var value = latest is null ? "" : FigureWords.Value(latest, request.Names, isShort: true);
        return new PreviewCard
        {
            Kind = "Series",
            Headline = series.Title,
            Text = latest is null
                ? request.Names.Indicators[series.Indicator].Definition
                : $"{DateWords.Of(latest.Period.Edtf)}: {value}, printed as “{latest.Printed}”",
            Source =
                $"{NumberWords.Count(series.Coverage.Points, "figure")} from "
                + $"{NumberWords.Count(series.Coverage.Documents, "document")}, each with its sentence",
        };
    }

    private static async Task<PreviewCard> IndicatorAsync(PageRequest request)
    {
        var indicator = await request.GetAsync<Indicator>($"/v1/indicators/{PageRequest.Segment(request.Path("code"))}");
        return Counted("Indicator", indicator.Name, indicator.Definition, indicator.Observations);
    }

    private static async Task<PreviewCard> TopicAsync(PageRequest request)
    {
        var topic = await request.GetAsync<Topic>($"/v1/topics/{PageRequest.Segment(request.Path("code"))}");
        return Counted("Topic", topic.Name, topic.Definition, topic.Observations);
    }

    private static async Task<PreviewCard> PlaceAsync(PageRequest request)
    {
        var area = await request.GetAsync<Area>($"/v1/areas/{PageRequest.Segment(request.Path("code"))}");
        return Counted("Place", area.Name, area.Definition ?? "", area.Observations);
    }

    private static async Task<PreviewCard> ItemAsync(PageRequest request)
    {
        var item = await request.GetAsync<Item>($"/v1/items/{PageRequest.Segment(request.Path("code"))}");
        return Counted("Item", item.Name, item.Definition, item.Observations);
    }

    private static async Task<PreviewCard> DocumentAsync(PageRequest request)
    {
        var document = await request.GetAsync<Document>($"/v1/documents/{PageRequest.Segment(request.Path("slug"))}");
        var by = string.Join(", ", document.Authors);
        return Counted(
            "Document",
            document.Title ?? document.Slug,
            $"{by}{(by.Length > 0 ? " · " : "")}{document.Outlet} · {DateWords.Of(document.Published.Edtf)}",
            document.Figures
        );
    }

    private static PreviewCard Counted(string kind, string name, string text, long figures) =>
        new()
        {
            Kind = kind,
            Headline = name,
            Text = text,
            Source = $"{NumberWords.Count(figures, "figure")}, each with its sentence",
        };
}
