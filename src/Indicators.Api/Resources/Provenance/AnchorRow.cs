using Indicators.Model;

namespace Indicators.Api.Resources.Provenance;

/// <summary>An anchor as stored.</summary>
internal sealed record AnchorRow
{
    public const string Sql = """
        select a.role, a.witness, w.file, a.line, a.paragraph, a.sentence, lower(a.span) as Start, upper(a.span) as End, a.printed,
          a.sentence_sha256 as SentenceSha256
        from indicators.anchor a
        join indicators.witness w on w.release_id = a.release_id and w.document = a.document and w.ordinal = a.witness
        where a.release_id = @release and a.observation = @id
        order by a.ordinal
        """;

    public required string Role { get; init; }

    public required short Witness { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    public required int Paragraph { get; init; }

    public required int Sentence { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Printed { get; init; }

    public required string SentenceSha256 { get; init; }

    public ProvenanceAnchor ToAnchor() =>
        new()
        {
            Role = Codes.Parse<AnchorRole>(Role),
            Witness = Witness,
            File = File,
            Line = Line,
            Paragraph = Paragraph,
            Sentence = Sentence,
            Start = Start,
            End = End,
            Printed = Printed,
            SentenceSha256 = SentenceSha256,
        };
}
