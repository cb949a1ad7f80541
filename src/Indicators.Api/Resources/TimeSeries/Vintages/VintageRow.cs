using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Model;

namespace Indicators.Api.Resources.TimeSeries.Vintages;

/// <summary>An observation of a series in one release, with what decides since when it was known.</summary>
internal sealed record VintageRow
{
    /// <summary>Of one release (<c>@release</c>), or of all that are no drafts (null); the oldest release first.</summary>
    public const string Sql = $"""
        select r.version, r.published, o.id, o.document, o.position, d.published_latest as Latest, d.published_edtf as Edtf, o.period_edtf as Period,
          lower(o.period) as Start, upper(o.period) - 1 as End, o.shape, o.value, o.low, o.high, o.low_inclusive as LowInclusive,
          o.high_inclusive as HighInclusive, o.hedge, o.status, d.published_earliest as Earliest,
          array(
            select e.other from indicators.relation e
            where e.release_id = o.release_id and e.observation = o.id and e.kind = 'revises' order by e.other collate "C") as Revises
        from indicators.observation o
        join indicators.release r on r.release_id = o.release_id
        join indicators.document d on d.release_id = o.release_id and d.slug = o.document
        where o.series = @series and case when @release::integer is null then r.version not like '%-draft' else r.release_id = @release end
        order by {ReleaseOrder.Key}, o.document collate "C", o.position
        limit @limit
        """;

    public required string Version { get; init; }

    public required DateOnly Published { get; init; }

    public required string Id { get; init; }

    public required string Document { get; init; }

    public required int Position { get; init; }

    public required DateOnly? Latest { get; init; }

    public required string? Edtf { get; init; }

    public required string? Period { get; init; }

    public required DateOnly? Start { get; init; }

    public required DateOnly? End { get; init; }

    public required string Shape { get; init; }

    public required decimal? Value { get; init; }

    public required decimal? Low { get; init; }

    public required decimal? High { get; init; }

    public required bool? LowInclusive { get; init; }

    public required bool? HighInclusive { get; init; }

    public required string Hedge { get; init; }

    public required string Status { get; init; }

    public required DateOnly? Earliest { get; init; }

    /// <summary>Ids of the observations that it revises, of whichever series.</summary>
    public required string[] Revises { get; init; }

    /// <summary>
    /// The last day on which the document may have been published; null where none is known. As <see cref="DocumentDates"/> has it.
    /// </summary>
    public DateOnly? By => Latest ?? (Periods.Period.TryParse(Edtf, out var date) ? date.End : null);

    /// <summary>The first day on which the document may have been published; null where none is known.</summary>
    public DateOnly? From => Earliest ?? (Periods.Period.TryParse(Edtf, out var date) ? date.Start : null);

    /// <summary>The figure as it was known.</summary>
    /// <param name="isNew">Whether the vintage before did not have it.</param>
    /// <param name="revisedBy">Ids of what is known then and revises it.</param>
    public KnownFigure ToFigure(bool isNew, IReadOnlyList<string> revisedBy) =>
        new()
        {
            Period = Period!,
            Start = Start,
            End = End,
            Observation = Id,
            Document = Document,
            SaidBy = By!.Value,
            Shape = Codes.Parse<Shape>(Shape),
            Value = Plain(Value),
            Low = Plain(Low),
            High = Plain(High),
            LowInclusive = LowInclusive,
            HighInclusive = HighInclusive,
            Hedge = Codes.Parse<Hedge>(Hedge),
            Status = Codes.Parse<Status>(Status),
            New = isNew,
            RevisedBy = revisedBy,
        };

    private static decimal? Plain(decimal? number) => number is { } some ? ObservationAssembly.Plain(some) : null;
}
