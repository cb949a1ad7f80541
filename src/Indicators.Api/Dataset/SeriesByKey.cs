using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Dataset;

/// <summary>Finds the series in the path of a request.</summary>
internal static class SeriesByKey
{
    public static readonly TextParameter Key = CommonParameters.InPath(
        "key",
        "Key of the series: indicator, area, counterpart, item, unit and frequency joined by dots.",
        "debt-to-creditor.KGZ.CHN._T.USD.A"
    );

    /// <summary>Returns the series, or null.</summary>
    public static async Task<Series?> FindAsync(ApiRequest request)
    {
        var row = await request.QueryFirstOrDefaultAsync<SeriesRow>(
            $"{SeriesRow.Select} {SeriesRow.FromOf(request)} and s.key = @key order by s.key",
            new
            {
                release = request.Release.Id,
                key = request.Parameters[Key],
                asOf = request.Parameters.FindNumber(ObservationFilter.AsOf),
            }
        );
        return row?.ToSeries(request.Codes);
    }

    public static Task<Problem> NotFoundAsync(ApiRequest request)
    {
        var key = request.Parameters[Key];
        return Task.FromResult(
            Problem.NoSuch(
                request.Context,
                Key.Name,
                key,
                $"Release {request.Release.Version} has no series with the key",
                request.Codes[CodeLists.Series].Near(key),
                request.Codes[CodeLists.Series].Where
            )
        );
    }
}
