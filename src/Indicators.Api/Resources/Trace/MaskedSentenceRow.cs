using Indicators.Api.Http.Operations;
using Indicators.Candidates;
using Indicators.Model;

namespace Indicators.Api.Resources.Trace;

/// <summary>A figure in a masked sentence.</summary>
internal sealed record MaskedSentenceRow
{
    private const string Sql = """
        select t.text, t.paragraph, t.ordinal, t.masked_keys as Keys, a.observation as Id,
          lower(a.span) - lower(t.span) as Start, upper(a.span) - lower(t.span) as End
        from indicators.witness w
        join indicators.anchor a on a.release_id = w.release_id and a.document = w.document and a.witness = w.ordinal and a.role = 'value'
        join indicators.text_sentence t on t.text = w.sha256 and t.paragraph = a.paragraph
          and t.ordinal = a.sentence and t.sha256 = a.sentence_sha256
        where w.release_id = @release and char_length(t.masked) >= @shortest
        order by t.text, t.paragraph, t.ordinal, a.observation, a.ordinal
        """;

    public required string Text { get; init; }

    public required int Paragraph { get; init; }

    public required int Ordinal { get; init; }

    public required string[] Keys { get; init; }

    public required string Id { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The masked sentences that contain figures of the request's release.</summary>
    public static async Task<IEnumerable<MaskedSentence>> LoadAllAsync(ApiRequest request) =>
        (await request.QueryAsync<MaskedSentenceRow>(Sql, new { release = request.Release.Id, shortest = MaskedSearch.ShortestSentence }))
            .GroupBy(row => (row.Text, row.Paragraph, row.Ordinal))
            .Select(rows => new MaskedSentence(
                rows.Key.Text,
                rows.Key.Paragraph,
                rows.Key.Ordinal,
                rows.First().Keys,
                [.. rows.Select(row => (row.Id, new CodePointSpan(row.Start, row.End)))]
            ));
}
