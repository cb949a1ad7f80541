using System.Globalization;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Trace;

namespace Indicators.Api;

/// <summary>An observation that shares a number or words with the reader's text.</summary>
internal sealed record CandidateRow
{
    /// <summary>Most candidates by one probe, and by words.</summary>
    private const int Most = 200;

    // Three ways in: numbers by the overlap of intervals, words by the search vector, the very sentence by its folded hash.
    private const string Sql =
        """
        with probe as (
          select range::numrange as range, string_to_array(units, ',') as units from unnest(@ranges::text[], @units::text[]) as p(range, units)
        ), by_number as (
          select found.id
          from (select range, units from probe order by range) p
          cross join lateral (
            select o.id
            from indicators.observation o
            join indicators.series s on s.release_id = o.release_id and s.key = o.series
            where o.release_id = @release and o.comparison && p.range and s.unit = any(p.units)
            order by o.id limit @most) found
        ), by_words as (
          select o.id
          from indicators.observation o
          where o.release_id = @release and o.search @@ @lexemes::tsquery
          order by ts_rank(o.search, @lexemes::tsquery) desc, o.id limit @most
        ), by_sentence as (
          select a.observation as id
          from indicators.text_sentence t
          join indicators.witness w on w.release_id = @release and w.sha256 = t.text
          join indicators.anchor a on a.release_id = w.release_id and a.document = w.document and a.witness = w.ordinal and a.paragraph = t.paragraph
            and a.sentence = t.ordinal and a.sentence_sha256 = t.sha256 and a.ordinal = 1
          where t.folded_sha256 = any(@hashes)
        )
        select o.id, s.indicator, s.area, s.counterpart, s.item, s.unit, o.measure, o.shape, o.value, o.low, o.high, o.low_inclusive as LowInclusive,
          o.high_inclusive as HighInclusive, o.hedge, o.decimals, o.period_edtf as PeriodEdtf, lower(o.period) as PeriodStart, upper(o.period) - 1 as PeriodEnd,
          o.period_basis as PeriodBasis, o.claim, d.published_earliest as Asserted, o.id in (select id from by_sentence) as IsQuoted,
          concat_ws('/', a.document, a.witness, a.paragraph, a.sentence) as Place,
          tsvector_to_array(o.search || coalesce(
            to_tsvector('english', substring(p.body from lower(t.span) + 1 for upper(t.span) - lower(t.span))), ''::tsvector)) as Lexemes
        from indicators.observation o
        join indicators.series s on s.release_id = o.release_id and s.key = o.series
        join indicators.document d on d.release_id = o.release_id and d.slug = o.document
        join indicators.anchor a on a.release_id = o.release_id and a.observation = o.id and a.ordinal = 1
        join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
        left join indicators.text_sentence t on t.text = w.sha256 and t.paragraph = a.paragraph and t.ordinal = a.sentence and t.sha256 = a.sentence_sha256
        left join indicators.text_paragraph p on p.text = t.text and p.ordinal = t.paragraph
        where o.release_id = @release
          and o.id in (select id from by_number union select id from by_words union select id from by_sentence)
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

    public required bool IsQuoted { get; init; }

    public required string Place { get; init; }

    public required string[] Lexemes { get; init; }

    public static async Task<IReadOnlyList<TraceCandidate>> LoadAsync(ApiRequest request, TraceQuery query, TraceVocabulary vocabulary, IReadOnlyDictionary<string, QueryWord> words)
    {
        var probes = Probes.Of(query, vocabulary);
        var lexemes = words.Values.SelectMany(word => word.Lexemes.Concat(word.Synonyms.Keys)).Distinct().Order(StringComparer.Ordinal);
        var rows = await request.QueryAsync<CandidateRow>(Sql, new
        {
            release = request.Release.Id,
            ranges = probes.Select(probe => Range(probe.Interval)).ToArray(),
            units = probes.Select(probe => string.Join(',', probe.Units)).ToArray(),
            lexemes = string.Join(" | ", lexemes.Select(Quoted)),
            hashes = query.SentenceHashes.ToArray(),
            most = Most,
        });
        return [.. rows.Select(row => row.ToCandidate())];
    }

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
        IsQuoted = IsQuoted,
        Lexemes = Lexemes.ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>As PostgreSQL writes a numrange.</summary>
    private static string Range(ComparisonInterval interval) => string.Create(
        CultureInfo.InvariantCulture, $"{(interval.LowInclusive ? '[' : '(')}{interval.Low},{interval.High}{(interval.HighInclusive ? ']' : ')')}");

    private static string Quoted(string lexeme) => $"'{lexeme.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
