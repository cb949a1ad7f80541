using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Comparisons;

/// <summary>The figures that were known by the day of <c>asOf</c>.</summary>
internal static class KnownFigures
{
    /// <summary>Keeps the ids of figures that were known by then; returns null if the request names no day.</summary>
    public static async Task<IReadOnlySet<string>?> AmongAsync(ApiRequest request, IEnumerable<string> ids)
    {
        if (request.Parameters.FindNumber(ObservationFilter.AsOf) is not { } asOf)
            return null;
        var rows = await request.QueryAsync<string>(
            $"""
            select o.id from {ObservationRow.From}
            where o.release_id = @release and o.id = any(@ids) and {KnownDays.Of(request).IsKnown} order by o.id
            """,
            new
            {
                release = request.Release.Id,
                ids = ids.Distinct().ToArray(),
                asOf,
            }
        );
        return rows.ToHashSet(StringComparer.Ordinal);
    }
}
