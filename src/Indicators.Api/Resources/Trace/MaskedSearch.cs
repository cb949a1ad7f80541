using Indicators.Api.Http.Operations;
using Indicators.Candidates;
using Indicators.Model;
using Indicators.Quantities.Reading;
using Indicators.Statements;
using Indicators.Trace;

namespace Indicators.Api.Resources.Trace;

/// <summary>
/// Finds figures whose sentence resembles one of the reader's sentences apart from the numbers: a number or a few words were changed, or
/// mistyped.
/// </summary>
internal sealed record MaskedSearch
{
    /// <summary>Most sentences of a text that are searched.</summary>
    private const int MaxSentences = QueryReader.MaxNumbers;

    /// <summary>Shorter ones, in masked characters, are like too many others.</summary>
    public const int ShortestSentence = 25;

    /// <summary>Of longer ones the beginning is compared, in masked characters.</summary>
    private const int LongestSentence = 1000;

    /// <summary>Most sentences of the texts that one of the reader's is compared with.</summary>
    private const int MaxAlike = 4;

    // A fragment resembles a stretch of the sentence that it was taken from, and a sentence may be embedded in more of the reader's words.
    private const string Sql = """
        select alike.number, alike.similarity,
          substring(p.body from lower(alike.span) + 1 for upper(alike.span) - lower(alike.span)) as Text
        from (
          select q.number, t.text, t.paragraph, t.span,
            greatest(strict_word_similarity(q.masked, t.masked), strict_word_similarity(t.masked, q.masked))::float8 as similarity
          from unnest(@numbers::int[], @masked::text[], @texts::text[], @paragraphs::int[], @ordinals::int[])
            as q(number, masked, text, paragraph, ordinal)
          join indicators.text_sentence t on t.text = q.text and t.paragraph = q.paragraph and t.ordinal = q.ordinal
        ) alike
        join indicators.text_paragraph p on p.text = alike.text and p.ordinal = alike.paragraph
        where alike.similarity >= @least
        order by alike.number
        """;

    /// <summary>Which of the pairs that were compared, from 0.</summary>
    public required int Number { get; init; }

    public required double Similarity { get; init; }

    /// <summary>The sentence of the texts.</summary>
    public required string Text { get; init; }

    /// <summary>The search as a way to find candidates.</summary>
    public static IMoreCandidates Of(ApiRequest request) => new Way(request);

    /// <summary>The search for many texts, with one query for all.</summary>
    public static IMoreForMany ForMany(ApiRequest request) => new Way(request);

    private static async Task<IReadOnlyList<IReadOnlyList<TraceCandidate>>> JoinAllAsync(
        ApiRequest request,
        IReadOnlyList<(TraceQuery Query, IReadOnlyList<TraceCandidate> Candidates)> texts,
        CandidateIndex index
    )
    {
        var pairs = texts
            .SelectMany((text, i) => Searched(text.Query).Select(asked => (Text: i, asked.Sentence, asked.Masked)))
            .SelectMany(asked =>
                index.Masked.Find(asked.Masked.Keys(), MaxAlike).Select(near => new Pair(asked.Text, asked.Sentence, asked.Masked, near))
            )
            .ToArray();
        if (pairs.Length == 0)
            return [.. texts.Select(text => text.Candidates)];
        var rows = await request.QueryAsync<MaskedSearch>(
            Sql,
            new
            {
                numbers = Enumerable.Range(0, pairs.Length).ToArray(),
                masked = pairs.Select(pair => pair.Masked.Text[..Math.Min(LongestSentence, pair.Masked.Text.Length)]).ToArray(),
                texts = pairs.Select(pair => pair.Near.Text).ToArray(),
                paragraphs = pairs.Select(pair => pair.Near.Paragraph).ToArray(),
                ordinals = pairs.Select(pair => pair.Near.Ordinal).ToArray(),
                least = SentenceLikeness.Least,
            }
        );
        var ofTexts = rows.ToLookup(row => pairs[row.Number].OfText);
        return [.. texts.Select((text, i) => Joined(text.Candidates, ofTexts[i]))];

        IReadOnlyList<TraceCandidate> Joined(IReadOnlyList<TraceCandidate> candidates, IEnumerable<MaskedSearch> alike)
        {
            var found = alike.SelectMany(row => pairs[row.Number].Likeness(row)).ToLookup(one => one.Id, one => one.Likeness);
            if (found.Count == 0)
                return candidates;
            var missing = found.Select(one => one.Key).Except(candidates.Select(one => one.Id)).Select(index.Find).OfType<TraceCandidate>();
            return [.. candidates.Concat(missing).Select(one => found.Contains(one.Id) ? one with { Alike = [.. found[one.Id]] } : one)];
        }
    }

    private sealed class Way(ApiRequest request) : IMoreCandidates, IMoreForMany
    {
        public async Task<IReadOnlyList<TraceCandidate>> JoinAsync(
            TraceQuery query,
            CandidateIndex index,
            IReadOnlyList<TraceCandidate> candidates
        ) => (await JoinAllAsync([(query, candidates)], index))[0];

        public Task<IReadOnlyList<IReadOnlyList<TraceCandidate>>> JoinAllAsync(
            IReadOnlyList<(TraceQuery Query, IReadOnlyList<TraceCandidate> Candidates)> texts,
            CandidateIndex index
        ) => MaskedSearch.JoinAllAsync(request, texts, index);
    }

    /// <summary>The sentences, those with a number first.</summary>
    private static IEnumerable<(QuerySentence Sentence, MaskedText Masked)> Searched(TraceQuery query)
    {
        return query
            .Sentences.Select(one => (Sentence: one, Masked: Masking.Of(one.Text)))
            .Where(one => one.Masked.Text.Length >= ShortestSentence)
            .OrderByDescending(one => one.Masked.HasNumber)
            .Take(MaxSentences);
    }

    /// <summary>A sentence of the reader's and one of the texts.</summary>
    private sealed record Pair(int OfText, QuerySentence Sentence, MaskedText Masked, MaskedSentence Near)
    {
        /// <summary>The similarity of the two for each figure of the printed sentence; the same for two positions of one figure.</summary>
        public IEnumerable<(string Id, SentenceLikeness Likeness)> Likeness(MaskedSearch row)
        {
            var numbers = NumberPlaces.Pair(Masked, Masking.Of(row.Text));
            return Near.Figures.Select(figure =>
                (
                    figure.Id,
                    new SentenceLikeness(
                        row.Similarity,
                        Sentence.Text,
                        row.Text,
                        [
                            .. numbers
                                .Where(pair => pair.Printed.Start < figure.Span.End && figure.Span.Start < pair.Printed.End)
                                .Select(pair => new CodePointSpan(Sentence.Start + pair.Reader.Start, Sentence.Start + pair.Reader.End)),
                        ],
                        Sentence.Start
                    )
                )
            );
        }
    }
}
