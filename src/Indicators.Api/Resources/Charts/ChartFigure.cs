using Indicators.Api.Dataset.Formats;
using Indicators.Model;
using Indicators.Periods;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.Charts;

/// <summary>A figure with what a chart needs to draw it.</summary>
internal sealed class ChartFigure
{
    /// <param name="observation">The figure.</param>
    /// <param name="source">Authors and year of its document.</param>
    /// <param name="related">
    /// What the figures that it is related to are printed as, by id; without those that were not known by the day that is asked for, null
    /// for those of other series.
    /// </param>
    public ChartFigure(Observation observation, string source, IReadOnlyDictionary<string, string?> related)
    {
        (Observation, Source) = (observation, source);
        IsContradicted = observation.Relations.Any(relation =>
            relation.Kind == RelationKind.Contradicts && related.ContainsKey(relation.Observation)
        );
        SupersededBy =
        [
            .. observation
                .RelatedBy.Where(relation => relation.Kind == RelationKind.Revises && related.ContainsKey(relation.Observation))
                .Select(relation => new Supersession(relation.Observation, related[relation.Observation])),
        ];
        Period = Period.TryParse(observation.Period.Edtf, out var period) ? period : null;
    }

    public Observation Observation { get; }

    public string Source { get; }

    /// <summary>Null where it is not known; then there is no place on the time axis.</summary>
    public Period? Period { get; }

    /// <summary>The time of publication stands in, or the text gives it as approximate or uncertain.</summary>
    public bool HasLoosePeriod =>
        Observation.Period.Basis == PeriodBasis.Publication || Period is { IsApproximate: true } or { IsUncertain: true };

    public bool IsOfSeveralYears => Period is { Start: { } start, End: { } end } && end.DayNumber - start.DayNumber > 366;

    public bool IsContradicted { get; }

    /// <summary>The later figures that replace it.</summary>
    public IReadOnlyList<Supersession> SupersededBy { get; }

    public bool IsSuperseded => SupersededBy.Count > 0;

    public bool IsHedged => Observation.Hedge != Hedge.None;

    /// <summary>The numbers that it has: value, or low and high.</summary>
    public IEnumerable<decimal> Numbers => new[] { Observation.Value, Observation.Low, Observation.High }.OfType<decimal>();

    /// <summary>Period in words, with what it rests on.</summary>
    public string PeriodInWords =>
        Observation.Period.Basis switch
        {
            _ when Period is null => "period not known",
            PeriodBasis.Publication => $"{PeriodWords.Of(Period.Edtf)} (when the text appeared)",
            _ => PeriodWords.Of(Period.Edtf),
        };

    /// <summary>The figure as printed, its status where it is no fact, who says it, and what other figures make of it.</summary>
    public string InWords =>
        $"{PeriodInWords}: {Observation.Printed}{(Observation.Status == Status.Actual ? "" : $" [{Codes.Of(Observation.Status)}]")} ({Source}){SupersededInWords}{(IsContradicted ? ", contradicted by another figure" : "")}";

    private string SupersededInWords =>
        IsSuperseded
            ? $", superseded by {string.Join(" and ", SupersededBy.Select(later => later.Printed ?? "a figure of another series"))}"
            : "";
}
