using Indicators.Api.Catalog;
using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.TimeSeries;

/// <summary>Cites a series as a data set, with the texts that it is based on.</summary>
internal static class CiteSeries
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.OneSeries + "/citation",
        Id = "citeSeries",
        Tag = "Series",
        Summary = "Cite a series",
        Description =
            "Returns a citation of the series as data of this release. The styles `short` and `long` name the texts that contain "
            + "its figures.",
        Parameters = [SeriesByKey.Key, Citing.Style, CommonParameters.Release, Citing.Format],
        ShowsAddress = true,
        Answer = typeof(Citation),
        OwnFormats = Citing.OwnFormats,
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (await SeriesByKey.FindAsync(request) is not { } series)
            return Reply.Of(await SeriesByKey.NotFoundAsync(request));
        var published = await ReleaseCitation.PublishedAsync(request, request.Release.Version);
        var reference = Citing.Data(
            series.Key,
            series.Title,
            published!.Value,
            request.Release.Version,
            Citing.Url(request, series.Self),
            Citing.Record(request, "series", series.Key)
        );
        return Citing.Answer(request, "series", series.Key, reference, await CitedDocumentRow.OfSeriesAsync(request, series.Key));
    }
}
