using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Model;
using Indicators.Tables;

namespace Indicators.Api.Resources.TimeSeries.Vintages;

/// <summary>An observation of a series in one release, with the dates that decide when it was known.</summary>
internal sealed record VintageRow
{
    private static readonly string StatedAndPeriod = $"{StatedColumns.Select("o")}, {PeriodColumns.Select("o")}";

    /// <summary>Rows of one release (<c>@release</c>), or of all releases that are not drafts (null); oldest release first.</summary>
    private static string SqlOf(KnownDays known) =>
        $"""
            select r.version, r.published, o.id, o.document, o.position, {known.From} as known_from, {known.By} as known_by, o.status,
              {StatedAndPeriod},
              array(
                select e.other from indicators.relation e
                where e.release_id = o.release_id and e.observation = o.id and e.kind = 'revises' order by e.other collate "C") as revises
            from indicators.observation o
            join indicators.release r on r.release_id = o.release_id
            where o.series = @series
              and case when @release::integer is null then r.version not like '%-draft' else r.release_id = @release end
            order by {ReleaseOrder.Key}, o.document collate "C", o.position
            limit @limit
            """;

    public required string Version { get; init; }

    public required DateOnly Published { get; init; }

    public required string Id { get; init; }

    public required string Document { get; init; }

    public required int Position { get; init; }

    /// <summary>The first day on which it may have been known; null if there is no such day.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>The day by which it was known; null if there is no such day.</summary>
    public required DateOnly? By { get; init; }

    public required ObservationPeriod About { get; init; }

    public required StatedValue Stated { get; init; }

    public required Status Status { get; init; }

    /// <summary>Ids of the observations that it revises, of any series.</summary>
    public required string[] Revises { get; init; }

    public string? Period => About.Edtf;

    public DateOnly? Start => About.Start;

    public DateOnly? End => About.End;

    /// <summary>Rows of a series.</summary>
    public static Task<IReadOnlyList<VintageRow>> LoadAsync(ApiRequest request, KnownDays known, object parameters) =>
        request.QueryRowsAsync(SqlOf(known), parameters, Read);

    /// <summary>Converts the row to a known figure.</summary>
    /// <param name="isNew">Whether the previous vintage did not have it.</param>
    /// <param name="revisedBy">Ids of the known observations that revise it.</param>
    public KnownFigure ToFigure(bool isNew, IReadOnlyList<string> revisedBy) =>
        new()
        {
            Period = Period!,
            Start = Start,
            End = End,
            Observation = Id,
            Document = Document,
            SaidBy = By!.Value,
            Shape = Stated.Shape,
            Value = Stated.Value,
            Low = Stated.Low,
            High = Stated.High,
            LowInclusive = Stated.LowInclusive,
            HighInclusive = Stated.HighInclusive,
            Hedge = Stated.Hedge,
            Status = Status,
            New = isNew,
            RevisedBy = revisedBy,
        };

    private static VintageRow Read(ColumnReader row) =>
        new()
        {
            Version = row.Text("version"),
            Published = row.Value<DateOnly>("published"),
            Id = row.Text("id"),
            Document = row.Text("document"),
            Position = row.Integer("position"),
            From = row.Day("known_from"),
            By = row.Day("known_by"),
            About = PeriodColumns.Of(row),
            Stated = StatedColumns.Of(row),
            Status = row.Code<Status>("status"),
            Revises = row.Value<string[]>("revises"),
        };
}
