using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Conflicts;
using Indicators.Api.Resources.Registries;
using Indicators.Api.Resources.TimeSeries.Charts;
using Indicators.Api.Resources.TimeSeries.Vintages;
using Indicators.Pages.Requests;
using Microsoft.AspNetCore.WebUtilities;
using Observation = Indicators.Api.Dataset.Observation;
using Series = Indicators.Api.Dataset.Series;

namespace Indicators.Pages.TimeSeries;

/// <summary>A series with everything that its page shows.</summary>
public sealed record SeriesModel
{
    public required PageRequest Request { get; init; }

    public required Series Series { get; init; }

    public required Indicator Indicator { get; init; }

    /// <summary>Its figures with their sentences, as known by the requested day.</summary>
    public required ObservationPage Figures { get; init; }

    /// <summary>The chart; null if nothing is known by that day.</summary>
    public required object? Scene { get; init; }

    /// <summary>Why nothing is drawn, if there are figures; null if something is.</summary>
    public required string? Undrawn { get; init; }

    /// <summary>The day that is asked for; null for all that is known.</summary>
    public required string? AsOf { get; init; }

    /// <summary>When the texts said it.</summary>
    public required SeriesVintages Vintages { get; init; }

    /// <summary>When it was published here.</summary>
    public required SeriesVintages Published { get; init; }

    /// <summary>The same indicator and area: other units, items and counterparts.</summary>
    public required IReadOnlyList<Series> Alternatives { get; init; }

    /// <summary>Other series of the area and topic.</summary>
    public required IReadOnlyList<Series> Related { get; init; }

    public required IReadOnlyList<Conflict> Conflicts { get; init; }

    public required Citation Citation { get; init; }

    internal static async Task<SeriesModel> LoadAsync(PageRequest request)
    {
        var path = $"/v1/series/{PageRequest.Segment(request.Path("key"))}";
        var asOf = request.Query("asOf");
        string As(string address) => asOf is null ? address : QueryHelpers.AddQueryString(address, "asOf", asOf);
        var series = await request.GetAsync<SeriesWithObservations>(path);
        var (area, indicator) = (Uri.EscapeDataString(series.Area), Uri.EscapeDataString(series.Indicator));
        var figures = await request.GetAsync<ObservationPage>(As($"{path}/observations?include=sentence&limit=1000"));
        var (chart, undrawn) = figures.Data.Count == 0 ? (null, null) : await request.TryAsync<ChartedSeries>(As($"{path}/chart.svg"));
        var alternatives = await request.GetAsync<Page<Series>>(
            $"/v1/series?indicator={indicator}&area={area}&include=observations&last=1&limit=50"
        );
        var related = await request.GetAsync<Page<Series>>(
            $"/v1/series?topic={Uri.EscapeDataString(series.Topic)}&area={area}&include=observations&last=1&limit=20"
        );
        return new SeriesModel
        {
            Request = request,
            Series = series,
            Indicator = request.Names.Indicators[series.Indicator],
            Figures = figures,
            Scene = chart?.Scene,
            Undrawn = undrawn?.Detail,
            AsOf = asOf,
            Vintages = await request.GetAsync<SeriesVintages>($"{path}/vintages?clock=source"),
            Published = await request.GetAsync<SeriesVintages>($"{path}/vintages?clock=release"),
            Alternatives = [.. alternatives.Data.Where(other => other.Key != series.Key)],
            Related = [.. related.Data.Where(other => other.Indicator != series.Indicator).Take(10)],
            Conflicts = (await request.GetAsync<Page<Conflict>>($"/v1/conflicts?series={PageRequest.Segment(series.Key)}&limit=50")).Data,
            Citation = await request.GetAsync<Citation>($"{path}/citation"),
        };
    }

    /// <summary>Address of this series in the API as it is shown here.</summary>
    internal string Api(string tail) =>
        Request.Pinned(
            AsOf is null
                ? $"/v1/series/{PageRequest.Segment(Series.Key)}/{tail}"
                : QueryHelpers.AddQueryString($"/v1/series/{PageRequest.Segment(Series.Key)}/{tail}", "asOf", AsOf)
        );
}
