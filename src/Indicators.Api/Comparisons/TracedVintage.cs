using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Model;
using Indicators.Tables;

namespace Indicators.Api.Comparisons;

/// <summary>
/// What one text says about a series and period. Several of them, sorted by the day on which they were said, show what was known when.
/// </summary>
public sealed record TracedVintage
{
    /// <summary>Id of the observation; one of the vintages is the match itself.</summary>
    public required string Observation { get; init; }

    /// <summary>Slug of the document that says it.</summary>
    public required string Document { get; init; }

    /// <summary>When the document was published, in EDTF; null if not known.</summary>
    public required string? AssertedAt { get; init; }

    /// <summary>Period in EDTF; null if not known.</summary>
    public required string? Period { get; init; }

    /// <summary>Whether the text states a fact, an estimate, a forecast, a target or a pledge.</summary>
    public required Status Status { get; init; }

    /// <summary>Which of value, low and high are set.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The number in full units; null unless the shape is a point.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The lower end of a range, or the lower bound.</summary>
    public required decimal? Low { get; init; }

    /// <summary>The upper end of a range, or the upper bound.</summary>
    public required decimal? High { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Printed { get; init; }
}

/// <summary>A vintage as stored.</summary>
internal static class TracedVintageRow
{
    /// <summary>Maximum number of vintages shown for one series and period.</summary>
    private const int MaxVintages = 20;

    private static readonly string Sql = $"""
        select o.id as of_observation, v.*
        from indicators.observation o
        cross join lateral (
          select v.id, v.document, d.published_edtf, v.status, a.printed, d.said_by, v.position,
            {StatedColumns.Select("v")}, {PeriodColumns.Select("v")}
          from indicators.observation v
          join indicators.document d on d.release_id = v.release_id and d.slug = v.document
          join indicators.anchor a on a.release_id = v.release_id and a.observation = v.id and a.ordinal = 1
          where v.release_id = o.release_id and v.series = o.series and (v.period && o.period or v.id = o.id)
          order by d.said_by, v.document collate "C", v.position
          limit @limit
        ) v
        where o.release_id = @release and o.id = any(@ids)
        order by o.id, v.said_by, v.document collate "C", v.position
        """;

    /// <summary>Loads the vintages of these observations, by observation.</summary>
    public static async Task<ILookup<string, TracedVintage>> LoadAsync(ApiRequest request, string[] ids) =>
        (
            await request.QueryRowsAsync(
                Sql,
                new
                {
                    release = request.Release.Id,
                    ids,
                    limit = MaxVintages,
                },
                row => (OfObservation: row.Text("of_observation"), Vintage: Read(row))
            )
        ).ToLookup(row => row.OfObservation, row => row.Vintage);

    private static TracedVintage Read(ColumnReader row)
    {
        var stated = StatedColumns.Of(row);
        return new()
        {
            Observation = row.Text("id"),
            Document = row.Text("document"),
            AssertedAt = row.MaybeText("published_edtf"),
            Period = PeriodColumns.Of(row).Edtf,
            Status = row.Code<Status>("status"),
            Shape = stated.Shape,
            Value = stated.Value,
            Low = stated.Low,
            High = stated.High,
            Printed = row.Text("printed"),
        };
    }
}
