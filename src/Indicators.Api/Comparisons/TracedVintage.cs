using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Model;

namespace Indicators.Api.Comparisons;

/// <summary>
/// What a text says about one series and time; several of them, by the day on which they were said, show what was known when.
/// </summary>
public sealed record TracedVintage
{
    /// <summary>Id of the observation; one of them is the match itself.</summary>
    public required string Observation { get; init; }

    /// <summary>Slug of the document that says so.</summary>
    public required string Document { get; init; }

    /// <summary>When the document was published, in EDTF; null where that is not known.</summary>
    public required string? AssertedAt { get; init; }

    /// <summary>EDTF of the period that it is about; null where unknown.</summary>
    public required string? Period { get; init; }

    /// <summary>How far the text vouches for it.</summary>
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

/// <summary>A vintage as it lies in the tables.</summary>
internal sealed record TracedVintageRow
{
    /// <summary>Statements of one series and time that are shown at most.</summary>
    private const int Most = 20;

    private const string Sql = """
        select o.id as OfObservation, v.*
        from indicators.observation o
        cross join lateral (
          select v.id, v.document, d.published_edtf as AssertedAt, v.period_edtf as Period, v.status, v.shape, v.value, v.low, v.high, a.printed,
            coalesce(d.published_latest, 'infinity') as Said, v.position
          from indicators.observation v
          join indicators.document d on d.release_id = v.release_id and d.slug = v.document
          join indicators.anchor a on a.release_id = v.release_id and a.observation = v.id and a.ordinal = 1
          where v.release_id = o.release_id and v.series = o.series and (v.period && o.period or v.id = o.id)
          order by Said, v.document collate "C", v.position
          limit @most
        ) v
        where o.release_id = @release and o.id = any(@ids)
        order by o.id, v.Said, v.document collate "C", v.position
        """;

    public required string OfObservation { get; init; }

    public required string Id { get; init; }

    public required string Document { get; init; }

    public required string? AssertedAt { get; init; }

    public required string? Period { get; init; }

    public required string Status { get; init; }

    public required string Shape { get; init; }

    public required decimal? Value { get; init; }

    public required decimal? Low { get; init; }

    public required decimal? High { get; init; }

    public required string Printed { get; init; }

    /// <summary>The vintages of these observations, by observation.</summary>
    public static async Task<ILookup<string, TracedVintage>> LoadAsync(ApiRequest request, string[] ids) =>
        (
            await request.QueryAsync<TracedVintageRow>(
                Sql,
                new
                {
                    release = request.Release.Id,
                    ids,
                    most = Most,
                }
            )
        ).ToLookup(row => row.OfObservation, row => row.ToVintage());

    private TracedVintage ToVintage() =>
        new()
        {
            Observation = Id,
            Document = Document,
            AssertedAt = AssertedAt,
            Period = Period,
            Status = Codes.Parse<Status>(Status),
            Shape = Codes.Parse<Shape>(Shape),
            Value = ObservationAssembly.Plain(Value),
            Low = ObservationAssembly.Plain(Low),
            High = ObservationAssembly.Plain(High),
            Printed = Printed,
        };
}
