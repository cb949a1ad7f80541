using Indicators.Api.Http.Operations;

namespace Indicators.Api.Passages;

/// <summary>A witness and the state of its text.</summary>
internal sealed record WitnessRow
{
    public required string Document { get; init; }

    public required short Ordinal { get; init; }

    public required string File { get; init; }

    public required int FirstLine { get; init; }

    public required int LastLine { get; init; }

    public required string Layout { get; init; }

    public required string Sha256 { get; init; }

    public required long Paragraphs { get; init; }

    public required string TextStatus { get; init; }

    public TextStatus Status => TextStatusOf(TextStatus);

    /// <summary>Loads the witnesses of documents, in order. A text is found by hash alone, whatever file it came from.</summary>
    public static Task<IReadOnlyList<WitnessRow>> LoadAsync(ApiRequest request, string[] documents) =>
        request.QueryAsync<WitnessRow>(
            """
            select w.document, w.ordinal, w.file, lower(w.lines) as FirstLine, upper(w.lines) - 1 as LastLine, w.layout, w.sha256,
              (select count(*) from indicators.paragraph_outline p where p.release_id = w.release_id and p.document = w.document
                and p.witness = w.ordinal) as Paragraphs,
              case
                when exists (select from indicators.text t where t.sha256 = w.sha256) then 'loaded'
                else coalesce(
                  (select p.status from indicators.text_problem p where p.file = w.file and p.lines && w.lines order by p.status limit 1),
                    'not-loaded')
              end as TextStatus
            from indicators.witness w
            where w.release_id = @release and w.document = any(@documents)
            order by w.document, w.ordinal
            """,
            new { release = request.Release.Id, documents }
        );

    /// <summary>The status of a passage: a loaded text may lack the passage from which a figure was read.</summary>
    public TextStatus StatusOf(string? text) => Status == Passages.TextStatus.Loaded && text is null ? Passages.TextStatus.Changed : Status;

    public Witness ToWitness() =>
        new()
        {
            Ordinal = Ordinal,
            File = File,
            FirstLine = FirstLine,
            LastLine = LastLine,
            Layout = Layout,
            Sha256 = Sha256,
            Paragraphs = (int)Paragraphs,
            TextStatus = Status,
        };

    private static TextStatus TextStatusOf(string code) =>
        code switch
        {
            "loaded" => Passages.TextStatus.Loaded,
            "changed" => Passages.TextStatus.Changed,
            _ => Passages.TextStatus.NotLoaded,
        };
}
