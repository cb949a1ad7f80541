using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Model;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>What other figures make of those of a chart.</summary>
internal static class RelatedFigures
{
    /// <summary>
    /// Loads the printed form of the figures that contradict or revise those of the series, by id; null for figures of other series. With a
    /// day, only what was known by that day counts.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string?>> LoadAsync(ApiRequest request, IReadOnlyList<Observation> observations)
    {
        var related = observations.ToDictionary(observation => observation.Id, string? (observation) => observation.Printed);
        string[] others =
        [
            .. observations
                .SelectMany(observation =>
                    observation
                        .Relations.Where(relation => relation.Kind == RelationKind.Contradicts)
                        .Concat(observation.RelatedBy.Where(relation => relation.Kind == RelationKind.Revises))
                )
                .Select(relation => relation.Observation)
                .Where(id => !related.ContainsKey(id))
                .Distinct(),
        ];
        if (others.Length > 0 && request.Parameters.FindNumber(ObservationFilter.AsOf) is { } day)
        {
            others =
            [
                .. await request.QueryAsync<string>(
                    $"""
                    select o.id
                    from indicators.observation o
                    where o.release_id = @release and o.id = any(@others) and {KnownDays.Of(request).IsKnown}
                    order by o.id
                    """,
                    new
                    {
                        release = request.Release.Id,
                        others,
                        asOf = day,
                    }
                ),
            ];
        }

        foreach (var id in others)
            related[id] = null;
        return related;
    }
}
