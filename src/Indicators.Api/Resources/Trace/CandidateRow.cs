using Indicators.Api.Http.Operations;
using Indicators.Model;
using Indicators.Trace;

namespace Indicators.Api.Resources.Trace;

/// <summary>What the trace needs to know of an observation.</summary>
internal sealed record CandidateRow
{
    private const string Sql = """
        select o.id, s.indicator, s.area, s.counterpart, s.item, s.unit, o.measure, o.shape, o.value, o.low, o.high, o.low_inclusive as LowInclusive,
          o.high_inclusive as HighInclusive, o.hedge, o.decimals, o.period_edtf as PeriodEdtf, lower(o.period) as PeriodStart, upper(o.period) - 1 as PeriodEnd,
          o.period_basis as PeriodBasis, o.claim, d.published_earliest as Asserted, concat_ws('/', a.document, a.witness, a.paragraph, a.sentence) as Place,
          tsvector_to_array(o.search) as SearchLexemes, coalesce(tsvector_to_array(t.search), '{}') as SentenceLexemes, t.folded_sha256 as SentenceHash
        from indicators.observation o
        join indicators.series s on s.release_id = o.release_id and s.key = o.series
        join indicators.document d on d.release_id = o.release_id and d.slug = o.document
        join indicators.anchor a on a.release_id = o.release_id and a.observation = o.id and a.ordinal = 1
        join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
        left join indicators.text_sentence t on t.text = w.sha256 and t.paragraph = a.paragraph and t.ordinal = a.sentence and t.sha256 = a.sentence_sha256
        where o.release_id = @release
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

    /// <summary>Of what the search looks through.</summary>
    public required string[] SearchLexemes { get; init; }

    /// <summary>Of the sentence; none where the text is not at hand.</summary>
    public required string[] SentenceLexemes { get; init; }

    /// <summary>Of the folded sentence; null where the text is not at hand.</summary>
    public required string? SentenceHash { get; init; }

    /// <summary>All figures of the request's release, as they are before anything is known of a reader's text.</summary>
    public static async Task<CandidateIndex> LoadAllAsync(ApiRequest request)
    {
        // Codes and lexemes come again and again: each is kept once.
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var figures = new List<IndexedFigure>();
        await foreach (var rows in request.ReadAsync<CandidateRow>(Sql, new { release = request.Release.Id }))
            figures.AddRange(rows.Select(row => row.ToFigure(Once)));
        return new CandidateIndex(figures, new(await MaskedSentenceRow.LoadAllAsync(request)));

        string Once(string text) => texts.TryGetValue(text, out var known) ? known : texts[text] = text;
    }

    private IndexedFigure ToFigure(Func<string, string> once)
    {
        string[] search = [.. SearchLexemes.Select(once)];
        return new(ToCandidate(once, new(search.Concat(SentenceLexemes.Select(once)))), search, SentenceHash);
    }

    private TraceCandidate ToCandidate(Func<string, string> once, LexemeSet lexemes) =>
        new()
        {
            Id = Id,
            Indicator = once(Indicator),
            Area = once(Area),
            Counterpart = once(Counterpart),
            Item = once(Item),
            Unit = once(Unit),
            Measure = Codes.Parse<Measure>(Measure),
            Stated = new StatedValue(
                Codes.Parse<Shape>(Shape),
                Value,
                Low,
                High,
                LowInclusive,
                HighInclusive,
                Codes.Parse<Hedge>(Hedge),
                Decimals
            ),
            Period = new ObservationPeriod(PeriodEdtf, PeriodStart, PeriodEnd, Codes.Parse<PeriodBasis>(PeriodBasis)),
            Claim = Claim,
            Asserted = Asserted,
            Place = Place,
            IsQuoted = false,
            Lexemes = lexemes,
        };
}
