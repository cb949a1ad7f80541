using Indicators.Api.Http.Operations;
using Indicators.Api.Passages;

namespace Indicators.Api.Comparisons;

/// <summary>The paragraph that contains a figure, with its text if that is loaded.</summary>
internal sealed record ParagraphOfFigureRow
{
    private const string Sql = """
        select a.observation as OfObservation, a.document, a.witness, a.paragraph as Ordinal, p.sha256, lower(a.span) as Start,
          upper(a.span) as End, t.body as Text
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

    public required string? Text { get; init; }

    /// <summary>Loads the paragraphs of these observations, by observation.</summary>
    public static async Task<IReadOnlyDictionary<string, Passage>> LoadAsync(ApiRequest request, string[] ids)
    {
        var rows = await request.QueryAsync<ParagraphOfFigureRow>(Sql, new { release = request.Release.Id, ids });
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
            Start = Start,
            End = End,
        };
}
