using Indicators.Api.Dataset;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Api.Resources.Observations;

namespace Indicators.Api.Resources.TimeSeries;

/// <summary>One series by its key, with its observations.</summary>
internal static class GetSeries
{
    public static readonly TextParameter Key = CommonParameters.InPath(
        "key",
        "Key of the series: indicator, area, counterpart, item, unit and frequency joined by dots.",
        "debt-to-creditor.KGZ.CHN._T.USD.A"
    );

    public static readonly Operation Operation = new()
    {
        Path = ListSeries.Path + "/{key}",
        Id = "getSeries",
        Tag = "Series",
        Summary = "Get a series with its observations",
        Description = "Definition, coverage and observations of a series, the observations by period.",
        Parameters = [Key, ObservationFilter.Last, ObservationIncludes.Parameter, CommonParameters.Release, AnswerFormats.OfObservations],
        Answer = typeof(SeriesWithObservations),
        Handle = AnswerAsync,
        Table = new(typeof(Observation), TabulateAsync),
    };

    /// <summary>The series that the path names, or null.</summary>
    public static async Task<Series?> FindAsync(ApiRequest request)
    {
        var row = await request.QueryFirstOrDefaultAsync<SeriesRow>(
            $"{SeriesRow.Select} {SeriesRow.From} and s.key = @key order by s.key",
            new { release = request.Release.Id, key = request.Parameters[Key] }
        );
        return row?.ToSeries(request.Release.Version);
    }

    public static Task<Problem> NotFoundAsync(ApiRequest request)
    {
        var key = request.Parameters[Key];
        return Task.FromResult(
            Problem.NoSuch(
                request.Context,
                Key,
                key,
                $"series in release {request.Release.Version} with the key",
                request.Codes.Series.Near(key)
            )
        );
    }

    private static async Task<Reply> TabulateAsync(ApiRequest request) =>
        await FindAsync(request) is { } series
            ? await ListObservations.TabulateAsync(request, series)
            : Reply.Of(await NotFoundAsync(request));

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (await FindAsync(request) is not { } series)
            return Reply.Of(await NotFoundAsync(request));
        var (page, keys) = await (await ObservationQuery.OfAsync(request, series.Key)).FirstAsync(CommonParameters.MaxRows);
        var next = keys is null ? null : request.NextCursorAt($"{series.Self}/observations", keys);
        return Reply.Of(new SeriesWithObservations(series, await ObservationAssembly.AssembleAsync(request, page), next));
    }
}
