using Indicators.Api.Http.Operations;

namespace Indicators.Api.Passages;

/// <summary>The sentence that contains a figure, with its text if that is loaded.</summary>
internal sealed record SentenceRow
{
    // The text is shown only if its hash is that of the sentence from which the figure was read.
    private const string Sql = """
        select a.observation as OfObservation, a.document, a.witness, a.sentence as Ordinal, a.sentence_sha256 as Sha256,
          lower(a.span) as Start,
          upper(a.span) as End, lower(s.span) as SentenceStart,
            substring(p.body from lower(s.span) + 1 for upper(s.span) - lower(s.span)) as Text
        from indicators.anchor a
        join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
        left join indicators.text_sentence s
          on s.text = w.sha256 and s.paragraph = a.paragraph and s.ordinal = a.sentence and s.sha256 = a.sentence_sha256
        left join indicators.text_paragraph p on p.text = s.text and p.ordinal = s.paragraph
        where a.release_id = @release and a.observation = any(@ids) and a.ordinal = 1
        order by a.observation
        """;

    public required string OfObservation { get; init; }

    public required string Document { get; init; }

    public required short Witness { get; init; }

    public required int Ordinal { get; init; }

    public required string Sha256 { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required int? SentenceStart { get; init; }

    public required string? Text { get; init; }

    /// <summary>Loads the sentences of these observations, by observation.</summary>
    public static async Task<IReadOnlyDictionary<string, Passage>> LoadAsync(ApiRequest request, string[] ids)
    {
        var rows = await request.QueryAsync<SentenceRow>(Sql, new { release = request.Release.Id, ids });
        var witnesses = (await WitnessRow.LoadAsync(request, [.. rows.Select(row => row.Document).Distinct()])).ToDictionary(row =>
            (row.Document, row.Ordinal)
        );
        return rows.ToDictionary(row => row.OfObservation, row => row.ToPassage(witnesses[(row.Document, row.Witness)]));
    }

    private Passage ToPassage(WitnessRow witness) =>
        new()
        {
            Ordinal = Ordinal,
            Sha256 = Sha256,
            Text = Text,
            TextStatus = witness.StatusOf(Text),
            Start = Start - SentenceStart,
            End = End - SentenceStart,
        };
}
