using Indicators.Api.Http.Operations;

namespace Indicators.Api.Passages;

/// <summary>The sentence or paragraph that contains a figure, with its text if that is loaded.</summary>
internal sealed record PassageRow
{
    // The text is shown only if its hash is that of the sentence from which the figure was read.
    private const string Sentences = """
        select a.observation as OfObservation, a.document, a.witness, a.sentence as Ordinal, a.sentence_sha256 as Sha256,
          lower(a.span) as Start, upper(a.span) as End, lower(s.span) as PassageStart,
          substring(p.body from lower(s.span) + 1 for upper(s.span) - lower(s.span)) as Text
        from indicators.anchor a
        join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
        left join indicators.text_sentence s
          on s.text = w.sha256 and s.paragraph = a.paragraph and s.ordinal = a.sentence and s.sha256 = a.sentence_sha256
        left join indicators.text_paragraph p on p.text = s.text and p.ordinal = s.paragraph
        where a.release_id = @release and a.observation = any(@ids) and a.ordinal = 1
        order by a.observation
        """;

    private const string Paragraphs = """
        select a.observation as OfObservation, a.document, a.witness, a.paragraph as Ordinal, p.sha256,
          lower(a.span) as Start, upper(a.span) as End, 0 as PassageStart, t.body as Text
        from indicators.anchor a
        join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
        join indicators.paragraph_outline p
          on p.release_id = a.release_id and p.document = a.document and p.witness = a.witness and p.ordinal = a.paragraph
        left join indicators.text_paragraph t on t.text = w.sha256 and t.ordinal = p.ordinal and t.sha256 = p.sha256
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

    /// <summary>Offset of the passage in its paragraph; null if it is a sentence whose text is not loaded.</summary>
    public required int? PassageStart { get; init; }

    public required string? Text { get; init; }

    /// <summary>Loads the sentences of these observations, by observation.</summary>
    public static Task<IReadOnlyDictionary<string, Passage>> SentencesAsync(ApiRequest request, string[] ids) =>
        LoadAsync(request, Sentences, ids);

    /// <summary>Loads the paragraphs of these observations, by observation.</summary>
    public static Task<IReadOnlyDictionary<string, Passage>> ParagraphsAsync(ApiRequest request, string[] ids) =>
        LoadAsync(request, Paragraphs, ids);

    private static async Task<IReadOnlyDictionary<string, Passage>> LoadAsync(ApiRequest request, string sql, string[] ids)
    {
        var rows = await request.QueryAsync<PassageRow>(sql, new { release = request.Release.Id, ids });
        var witnesses = await WitnessRow.LoadAsync(request, [.. rows.Select(row => row.Document).Distinct()]);
        var byPlace = witnesses.ToDictionary(witness => (witness.Document, witness.Ordinal));
        return rows.ToDictionary(row => row.OfObservation, row => row.ToPassage(byPlace[(row.Document, row.Witness)]));
    }

    private Passage ToPassage(WitnessRow witness) =>
        new()
        {
            Ordinal = Ordinal,
            Sha256 = Sha256,
            Text = Text,
            TextStatus = witness.StatusOf(Text),
            Start = Start - PassageStart,
            End = End - PassageStart,
        };
}
