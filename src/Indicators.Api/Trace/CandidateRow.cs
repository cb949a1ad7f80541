using Indicators.Model;
using Indicators.Trace;

namespace Indicators.Api;

/// <summary>What the ranking needs to know of an observation.</summary>
internal sealed record CandidateRow
{
    /// <summary>How many a server keeps.</summary>
    public const int MostKept = 20_000;

    private const string Sql =
        """
        select o.id, s.indicator, s.area, s.counterpart, s.item, s.unit, o.measure, o.shape, o.value, o.low, o.high, o.low_inclusive as LowInclusive,
          o.high_inclusive as HighInclusive, o.hedge, o.decimals, o.period_edtf as PeriodEdtf, lower(o.period) as PeriodStart, upper(o.period) - 1 as PeriodEnd,
          o.period_basis as PeriodBasis, o.claim, d.published_earliest as Asserted, concat_ws('/', a.document, a.witness, a.paragraph, a.sentence) as Place,
          tsvector_to_array(o.search || coalesce(t.search, ''::tsvector)) as Lexemes
        from indicators.observation o
        join indicators.series s on s.release_id = o.release_id and s.key = o.series
        join indicators.document d on d.release_id = o.release_id and d.slug = o.document
        join indicators.anchor a on a.release_id = o.release_id and a.observation = o.id and a.ordinal = 1
        join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
        left join indicators.text_sentence t on t.text = w.sha256 and t.paragraph = a.paragraph and t.ordinal = a.sentence and t.sha256 = a.sentence_sha256
        where o.release_id = @release and o.id = any(@ids)
        order by o.id
        """;

    public required string Id { get; init; }

    public required string Indicator { get; init; }

    public required string Area { get; init; }

    public required string Counterpart { get; init; }

    public required string Item { get; init; }

    public required string Unit { get; init; }

    public required string Measure { get; init; }

    public required string Shape { get; init; }

    public required decimal? Value { get; init; }

    public required decimal? Low { get; init; }

    public required decimal? High { get; init; }

    public required bool? LowInclusive { get; init; }

    public required bool? HighInclusive { get; init; }

    public required string Hedge { get; init; }

    public required short Decimals { get; init; }

    public required string? PeriodEdtf { get; init; }

    public required DateOnly? PeriodStart { get; init; }

    public required DateOnly? PeriodEnd { get; init; }

    public required string PeriodBasis { get; init; }

    public required string Claim { get; init; }

    public required DateOnly? Asserted { get; init; }

    public required string Place { get; init; }

    public required string[] Lexemes { get; init; }

    /// <summary>These observations by id, as they are before anything is known of the reader's text.</summary>
    public static Task<IReadOnlyDictionary<string, TraceCandidate>> LoadAsync(ApiRequest request, string[] ids) =>
        request.Context.RequestServices.GetRequiredService<Kept<TraceCandidate>>().FindAsync(request.Release, ids, async missing =>
            (await request.QueryAsync<CandidateRow>(Sql, new { release = request.Release.Id, ids = missing })).ToDictionary(row => row.Id, row => row.ToCandidate()));

    private TraceCandidate ToCandidate() => new()
    {
        Id = Id,
        Indicator = Indicator,
        Area = Area,
        Counterpart = Counterpart,
        Item = Item,
        Unit = Unit,
        Measure = Codes.Parse<Measure>(Measure),
        Stated = new StatedValue(Codes.Parse<Shape>(Shape), Value, Low, High, LowInclusive, HighInclusive, Codes.Parse<Hedge>(Hedge), Decimals),
        Period = new ObservationPeriod(PeriodEdtf, PeriodStart, PeriodEnd, Codes.Parse<PeriodBasis>(PeriodBasis)),
        Claim = Claim,
        Asserted = Asserted,
        Place = Place,
        IsQuoted = false,
        Lexemes = Lexemes.ToHashSet(StringComparer.Ordinal),
    };
}
