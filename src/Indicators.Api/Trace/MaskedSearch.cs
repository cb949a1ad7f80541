using Indicators.Model;
using Indicators.Quantities;
using Indicators.Trace;

namespace Indicators.Api;

/// <summary>Finds the figures whose sentence is, numbers apart, like one of the reader's: the number was changed, or a word or two, or a typo slipped in.</summary>
internal sealed record MaskedSearch
{
    /// <summary>Most sentences of a text that are searched.</summary>
    private const int MostSentences = QueryReader.MostNumbers;

    /// <summary>Shorter ones, in masked characters, are like too many others.</summary>
    private const int ShortestSentence = 25;

    /// <summary>Of longer ones the beginning is compared, in masked characters.</summary>
    private const int LongestSentence = 1000;

    /// <summary>Most sentences of the texts that one of the reader's is compared with.</summary>
    private const int MostAlike = 10;

    // A piece is like a stretch of the sentence that it was taken from; a sentence may also stand within more words of the reader's.
    private const string Sql =
        """
        with asked as (
          select q.number - 1 as number, q.masked, string_to_array(q.keys, E'\n') as keys
          from unnest(@masked::text[], @keys::text[]) with ordinality as q(masked, keys, number)
        ), alike as (
          select asked.number, near.*, greatest(strict_word_similarity(asked.masked, near.masked), strict_word_similarity(near.masked, asked.masked))::float8 as similarity
          from asked
          cross join lateral (
            select t.text, t.paragraph, t.ordinal, t.span, t.sha256, t.masked
            from indicators.text_sentence t
            where t.masked_keys && asked.keys and char_length(t.masked) >= @shortest
              and exists (
                select from indicators.witness w
                join indicators.anchor a on a.release_id = w.release_id and a.document = w.document and a.witness = w.ordinal and a.paragraph = t.paragraph
                  and a.sentence = t.ordinal and a.sentence_sha256 = t.sha256 and a.role = 'value'
                where w.release_id = @release and w.sha256 = t.text)
            order by (select count(*) from unnest(t.masked_keys) key where key = any(asked.keys)) desc, t.text, t.paragraph, t.ordinal
            limit @most) near
        )
        select alike.number::int as Sentence, a.observation as Id, alike.similarity, lower(a.span) - lower(alike.span) as Start, upper(a.span) - lower(alike.span) as End,
          substring(p.body from lower(alike.span) + 1 for upper(alike.span) - lower(alike.span)) as Text
        from alike
        join indicators.text_paragraph p on p.text = alike.text and p.ordinal = alike.paragraph
        join indicators.witness w on w.release_id = @release and w.sha256 = alike.text
        join indicators.anchor a on a.release_id = w.release_id and a.document = w.document and a.witness = w.ordinal and a.paragraph = alike.paragraph
          and a.sentence = alike.ordinal and a.sentence_sha256 = alike.sha256 and a.role = 'value'
        where alike.similarity >= @least
        order by a.observation, alike.number, alike.similarity desc, a.ordinal
        """;

    /// <summary>Which of the searched sentences, from 0.</summary>
    public required int Sentence { get; init; }

    public required string Id { get; init; }

    public required double Similarity { get; init; }

    /// <summary>The sentence that the figure stands in.</summary>
    public required string Text { get; init; }

    /// <summary>Where the figure stands in it, in code points.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The candidates and those that are found here, each with what is alike.</summary>
    public static async Task<IReadOnlyList<TraceCandidate>> JoinAsync(ApiRequest request, TraceQuery query, CandidateIndex index, IReadOnlyList<TraceCandidate> candidates)
    {
        var asked = Searched(query).Where(one => index.MayBeLike(one.Masked.Keys())).ToArray();
        if (asked.Length == 0)
            return candidates;
        var found = (await request.QueryAsync<MaskedSearch>(Sql, new
        {
            release = request.Release.Id,
            masked = asked.Select(one => one.Masked.Text[..Math.Min(LongestSentence, one.Masked.Text.Length)]).ToArray(),
            keys = asked.Select(one => string.Join('\n', one.Masked.Keys())).ToArray(),
            shortest = ShortestSentence,
            most = MostAlike,
            least = SentenceLikeness.Least,
        })).ToLookup(row => row.Id);
        if (found.Count == 0)
            return candidates;
        var missing = found.Select(rows => rows.Key).Except(candidates.Select(one => one.Id)).Select(index.Find).OfType<TraceCandidate>();
        return [.. candidates.Concat(missing).Select(one => found.Contains(one.Id) ? one with { Alike = Likeness(asked, found[one.Id]) } : one)];
    }

    /// <summary>The sentences with a number, or all where none has one.</summary>
    private static (QuerySentence Sentence, MaskedText Masked)[] Searched(TraceQuery query)
    {
        var hasNumbers = query.WithQuantity.Any();
        return
        [
            .. query.Sentences.Select(one => (Sentence: one, Masked: Masking.Of(one.Text)))
                .Where(one => one.Masked.Text.Length >= ShortestSentence && (!hasNumbers || one.Masked.HasNumber))
                .Take(MostSentences),
        ];
    }

    private static IReadOnlyList<SentenceLikeness> Likeness((QuerySentence Sentence, MaskedText Masked)[] asked, IEnumerable<MaskedSearch> rows) =>
    [
        .. rows.Select(row =>
        {
            var (sentence, masked) = asked[row.Sentence];
            var numbers = NumberPlaces.Pair(masked, Masking.Of(row.Text)).Where(pair => pair.Printed.Start < row.End && row.Start < pair.Printed.End);
            return new SentenceLikeness(row.Similarity, sentence.Text, row.Text, [.. numbers.Select(pair => new CodePointSpan(sentence.Start + pair.Reader.Start, sentence.Start + pair.Reader.End))]);
        }),
    ];
}
