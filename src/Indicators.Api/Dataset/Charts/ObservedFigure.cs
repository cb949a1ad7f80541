using Indicators.Api.Charts.Scene;
using Indicators.Api.Dataset.Formats;
using Indicators.Model;
using Indicators.Periods;

namespace Indicators.Api.Dataset.Charts;

/// <summary>Converts observations to figures of a chart.</summary>
internal static class ObservedFigure
{
    /// <param name="observation">The observation.</param>
    /// <param name="source">Authors and year of its document.</param>
    /// <param name="related">
    /// What the observations that it is related to are printed as, by id: without those that were not known by the day that is asked for,
    /// and null for those that are not in the chart.
    /// </param>
    public static ChartFigure Of(Observation observation, string source, IReadOnlyDictionary<string, string?> related)
    {
        var period = Period.TryParse(observation.Period.Edtf, out var parsed) ? parsed : null;
        return new ChartFigure
        {
            Id = observation.Id,
            Printed = observation.Printed,
            Claim = observation.Claim,
            Status = observation.Status,
            Stated = observation.Stated,
            Direction = observation.Direction,
            IsDeprecated = observation.Rank == Rank.Deprecated,
            Period = period,
            PeriodBasis = observation.Period.Basis,
            PeriodInWords = InWords(period, observation.Period.Basis),
            Source = source,
            DocumentTitle = observation.Source.Title,
            IsContradicted = observation.Relations.Any(relation =>
                relation.Kind == RelationKind.Contradicts && related.ContainsKey(relation.Observation)
            ),
            SupersededBy =
            [
                .. observation
                    .RelatedBy.Where(relation => relation.Kind == RelationKind.Revises && related.ContainsKey(relation.Observation))
                    .Select(relation => new Supersession(relation.Observation, related[relation.Observation])),
            ],
        };
    }

    private static string InWords(Period? period, PeriodBasis basis) =>
        period is null ? "period not known"
        : basis == PeriodBasis.Publication ? $"{PeriodWords.Of(period.Edtf)} (when the text appeared)"
        : PeriodWords.Of(period.Edtf);
}
