using System.Globalization;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Trace;

namespace Indicators.Api;

/// <summary>Finds the observations that share a number or words with the reader's text: of each kind the nearest few, read off an index.</summary>
internal sealed record CandidateSearch
{
    /// <summary>Most candidates by a probe in a unit, on either side of the number.</summary>
    private const int MostNear = 8;

    /// <summary>How many times greater than the reader's another number of the same place may be.</summary>
    private const int Far = 300;

    /// <summary>Most candidates by one search for words.</summary>
    private const int MostByWords = 100;

    // A slip is looked for in the areas named, where any is: elsewhere it says nothing.
    // Ways in: numbers from the nearest outwards (those that agree, and any of the areas named), words by the search vector, the very sentence by its folded hash.
    private const string Sql =
        """
        with probe as (
          select unit, start, least, most, range::numrange as range, slip
          from unnest(@units::text[], @starts::numeric[], @leasts::numeric[], @mosts::numeric[], @ranges::text[], @slips::boolean[]) as p(unit, start, least, most, range, slip)
        ), by_number as (
          select near.id
          from (select * from probe where not slip or @anywhere) p
          cross join lateral (
            (select o.id, o.comparison
             from indicators.observation o
             where o.release_id = @release and split_part(o.series, '.', 5) = p.unit and coalesce(o.value, o.low, o.high) between p.start and p.most
             order by coalesce(o.value, o.low, o.high), o.id limit @near)
            union all
            (select o.id, o.comparison
             from indicators.observation o
             where o.release_id = @release and split_part(o.series, '.', 5) = p.unit and coalesce(o.value, o.low, o.high) >= p.least and coalesce(o.value, o.low, o.high) < p.start
             order by coalesce(o.value, o.low, o.high) desc, o.id desc limit @near)) near
          where near.comparison && p.range
        ), by_area_and_number as (
          select near.id
          from probe p
          cross join unnest(@areas::text[]) as a(area)
          cross join lateral (
            (select o.id, o.comparison
             from indicators.observation o
             where o.release_id = @release and split_part(o.series, '.', 2) = a.area and split_part(o.series, '.', 5) = p.unit
               and coalesce(o.value, o.low, o.high) between p.start and case when p.slip then p.most else p.start + abs(p.start) * @far end
             order by coalesce(o.value, o.low, o.high), o.id limit @near)
            union all
            (select o.id, o.comparison
             from indicators.observation o
             where o.release_id = @release and split_part(o.series, '.', 2) = a.area and split_part(o.series, '.', 5) = p.unit
               and coalesce(o.value, o.low, o.high) >= case when p.slip then p.least else p.start - abs(p.start) * @far end and coalesce(o.value, o.low, o.high) < p.start
             order by coalesce(o.value, o.low, o.high) desc, o.id desc limit @near)) near
          where near.comparison && p.range or not p.slip
        ), by_words as (
          select found.id
          from unnest(@searches::text[]) as q(search)
          cross join lateral (
            select o.id from indicators.observation o where o.release_id = @release and o.search @@ q.search::tsquery order by o.id limit @words) found
        ), by_sentence as (
          select a.observation as id
          from indicators.text_sentence t
          join indicators.witness w on w.release_id = @release and w.sha256 = t.text
          join indicators.anchor a on a.release_id = w.release_id and a.document = w.document and a.witness = w.ordinal and a.paragraph = t.paragraph
            and a.sentence = t.ordinal and a.sentence_sha256 = t.sha256 and a.ordinal = 1
          where t.folded_sha256 = any(@hashes)
        )
        select id, bool_or(quoted) as IsQuoted
        from (
          select id, false as quoted from by_number
          union all select id, false from by_area_and_number
          union all select id, false from by_words
          union all select id, true from by_sentence) found
        group by id
        order by id
        """;

    public required string Id { get; init; }

    public required bool IsQuoted { get; init; }

    public static async Task<IReadOnlyList<TraceCandidate>> LoadAsync(ApiRequest request, TraceQuery query, TraceRelease release, IReadOnlyDictionary<string, QueryWord> words)
    {
        var probes = Probes.Of(query, release.Vocabulary).SelectMany(probe => probe.Units.Where(unit => release.Has(unit, probe)).Select(unit => (Unit: unit, Probe: probe))).ToArray();
        var isLarge = release.Observations > WordSearch.Small;
        string[] areas = isLarge ? [.. query.Places.Where(release.PlaceLexemes.ContainsKey)] : [];
        var found = await request.QueryAsync<CandidateSearch>(Sql, new
        {
            release = request.Release.Id,
            units = probes.Select(one => one.Unit).ToArray(),
            starts = probes.Select(one => one.Probe.Start).ToArray(),
            leasts = probes.Select(one => one.Probe.Least).ToArray(),
            mosts = probes.Select(one => one.Probe.Most).ToArray(),
            ranges = probes.Select(one => Range(one.Probe.Interval)).ToArray(),
            areas,
            anywhere = areas.Length == 0,
            searches = WordSearch.Of(query, words, release.Observations, release.PlaceLexemes),
            hashes = query.SentenceHashes.ToArray(),
            slips = probes.Select(one => one.Probe.IsSlip).ToArray(),
            far = Far,
            near = isLarge ? MostNear : WordSearch.Small,
            words = isLarge ? MostByWords : WordSearch.Small,
        });
        var known = await CandidateRow.LoadAsync(request, [.. found.Select(one => one.Id)]);
        return [.. found.Select(one => one.IsQuoted ? known[one.Id] with { IsQuoted = true } : known[one.Id])];
    }

    /// <summary>As PostgreSQL writes a numrange.</summary>
    private static string Range(ComparisonInterval interval) => string.Create(
        CultureInfo.InvariantCulture, $"{(interval.LowInclusive ? '[' : '(')}{interval.Low},{interval.High}{(interval.HighInclusive ? ']' : ')')}");
}
