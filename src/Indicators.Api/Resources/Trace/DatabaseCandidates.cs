using Indicators.Api.Http.Operations;
using Indicators.Candidates;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Api.Resources.Trace;

/// <summary>
/// Finds the figures that may answer a text in the database, for a release that is too large to be kept in memory: by number, by rare words
/// and by the very sentence. A sentence that is only like one of the texts is not looked for.
/// </summary>
internal static class DatabaseCandidates
{
    /// <summary>Figures on either side of a number, in a unit and in an area.</summary>
    private const int MaxNear = 12;

    /// <summary>Figures by one search for words.</summary>
    private const int MaxByWords = 100;

    /// <summary>Figures of a search for common words whose rank is worked out.</summary>
    private const int MaxRanked = 2_000;

    /// <summary>Probes of a text; the reader's own numbers come before slips.</summary>
    private const int MaxProbes = 400;

    // Both ends are walked by an index that has the numbers in order, so that no more rows are read than are wanted.
    private const string Sql = """
        select near.id from unnest(@units::text[], @starts::numeric[], @least::numeric[], @most::numeric[]) as p(unit, start, least, most)
        cross join lateral (
          (select o.id from indicators.observation o
            where o.release_id = @release and split_part(o.series, '.', 5) = p.unit
              and coalesce(o.value, o.low, o.high) >= p.start and coalesce(o.value, o.low, o.high) <= p.most
            order by o.release_id, split_part(o.series, '.', 5), coalesce(o.value, o.low, o.high), o.id limit @near)
          union all
          (select o.id from indicators.observation o
            where o.release_id = @release and split_part(o.series, '.', 5) = p.unit
              and coalesce(o.value, o.low, o.high) < p.start and coalesce(o.value, o.low, o.high) >= p.least
            order by o.release_id desc, split_part(o.series, '.', 5) desc, coalesce(o.value, o.low, o.high) desc, o.id desc limit @near)
        ) near
        union
        select near.id from unnest(@units::text[], @starts::numeric[], @least::numeric[], @most::numeric[]) as p(unit, start, least, most)
        cross join unnest(@areas::text[]) as a(area)
        cross join lateral (
          (select o.id from indicators.observation o
            where o.release_id = @release and split_part(o.series, '.', 2) = a.area and split_part(o.series, '.', 5) = p.unit
              and coalesce(o.value, o.low, o.high) >= p.start
            order by o.release_id, split_part(o.series, '.', 2), split_part(o.series, '.', 5), coalesce(o.value, o.low, o.high), o.id
            limit @near)
          union all
          (select o.id from indicators.observation o
            where o.release_id = @release and split_part(o.series, '.', 2) = a.area and split_part(o.series, '.', 5) = p.unit
              and coalesce(o.value, o.low, o.high) < p.start
            order by o.release_id desc, split_part(o.series, '.', 2) desc, split_part(o.series, '.', 5) desc,
              coalesce(o.value, o.low, o.high) desc, o.id desc
            limit @near)
        ) near
        union
        select found.id from unnest(@searches::text[]) as s(query)
        cross join lateral (
          select hit.id from (
            select o.id, o.search from indicators.observation o where o.release_id = @release and o.search @@ s.query::tsquery limit @ranked
          ) hit
          order by ts_rank(hit.search, s.query::tsquery) desc, hit.id limit @words
        ) found
        union
        select a.observation from indicators.text_sentence t
        join indicators.witness w on w.release_id = @release and w.sha256 = t.text
        join indicators.anchor a on a.release_id = w.release_id and a.document = w.document and a.witness = w.ordinal and a.ordinal = 1
          and a.paragraph = t.paragraph and a.sentence = t.ordinal and a.sentence_sha256 = t.sha256
        where t.folded_sha256 = any(@hashes)
        order by id
        """;

    /// <summary>The figures, as an index of a part of the release.</summary>
    /// <param name="request">The request.</param>
    /// <param name="query">What the reader asks.</param>
    /// <param name="release">The release without figures.</param>
    public static async Task<CandidateIndex> LoadAsync(ApiRequest request, TraceQuery query, TraceRelease release)
    {
        var count = release.Index.Count;
        string[] lexemes = [.. query.LexemesWith(release.Vocabulary)];
        var frequencies = (
            await request.QueryAsync<LexemeRow>(
                "select lexeme, observations from indicators.lexeme where release_id = @release and lexeme = any(@lexemes) order by lexeme",
                new { release = request.Release.Id, lexemes }
            )
        ).ToDictionary(row => row.Lexeme, row => row.Observations, StringComparer.Ordinal);
        var whole = new WholeRelease(count, frequencies);
        var words = new CandidateIndex([], null, whole).WordsOf(query, release.Vocabulary);
        var probes = Probes
            .Of(query, release.Vocabulary)
            .OrderBy(probe => probe.IsSlip)
            .SelectMany(probe => probe.Units.Select(unit => (Unit: unit, Probe: probe)))
            .Take(MaxProbes)
            .ToArray();
        var ids = await request.QueryAsync<string>(
            Sql,
            new
            {
                release = request.Release.Id,
                units = probes.Select(one => one.Unit).ToArray(),
                starts = probes.Select(one => one.Probe.Start).ToArray(),
                least = probes.Select(one => one.Probe.Least).ToArray(),
                most = probes.Select(one => one.Probe.Most).ToArray(),
                areas = query.Places.Where(release.PlaceLexemes.ContainsKey).ToArray(),
                searches = WordSearch.Of(query, words, count, release.PlaceLexemes).Select(Written).OfType<string>().ToArray(),
                hashes = query.SentenceHashes.ToArray(),
                near = MaxNear,
                words = MaxByWords,
                ranked = MaxRanked,
            }
        );
        return new CandidateIndex(await CandidateRow.LoadAsync(request, ids), null, whole);
    }

    /// <summary>A search as PostgreSQL reads it; null for one of no words.</summary>
    private static string? Written(WordSearch search)
    {
        var any = string.Join(" | ", search.AnyOf.Select(Quoted));
        string[] all = [.. search.AllOf.Select(Quoted)];
        return any.Length == 0 ? null : string.Join(" & ", all.Prepend($"({any})"));
    }

    private static string Quoted(string lexeme) =>
        $"'{lexeme.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private sealed record LexemeRow
    {
        public required string Lexeme { get; init; }

        public required long Observations { get; init; }
    }
}
