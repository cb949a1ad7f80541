using Indicators.Api.Http.Operations;
using Indicators.Api.Passages;

namespace Indicators.Api.Passages;

/// <summary>The outline of a paragraph, with its text if that is loaded.</summary>
internal sealed record ParagraphRow
{
    /// <summary>A query to be completed by conditions and an order.</summary>
    public const string Sql = """
        select p.ordinal, p.section, p.kind, lower(p.lines) as Line, upper(p.lines) - 1 as LastLine, p.sha256, p.length, p.sentences,
          t.body as Text
        from indicators.paragraph_outline p
        join indicators.witness w on w.release_id = p.release_id and w.document = p.document and w.ordinal = p.witness
        left join indicators.text_paragraph t on t.text = w.sha256 and t.ordinal = p.ordinal and t.sha256 = p.sha256
        where p.release_id = @release and p.document = @slug and p.witness = @witness
        """;

    private const string FiguresSql = """
        select a.paragraph, a.observation, o.series, o.claim, a.printed, a.sentence, lower(a.span) as Start, upper(a.span) as End
        from indicators.anchor a
        join indicators.observation o on o.release_id = a.release_id and o.id = a.observation
        where a.release_id = @release and a.document = @slug and a.witness = @witness and a.role = 'value'
          and a.paragraph = any(@paragraphs)
        order by a.paragraph, a.span, a.observation
        """;

    public required int Ordinal { get; init; }

    public required string? Section { get; init; }

    public required string Kind { get; init; }

    public required int Line { get; init; }

    public required int LastLine { get; init; }

    public required string Sha256 { get; init; }

    public required int Length { get; init; }

    public required int Sentences { get; init; }

    public required string? Text { get; init; }

    public static async Task<IReadOnlyList<Paragraph>> AssembleAsync(
        ApiRequest request,
        WitnessRow witness,
        IReadOnlyList<ParagraphRow> rows
    )
    {
        var figures = (
            await request.QueryAsync<FigureRow>(
                FiguresSql,
                new
                {
                    release = request.Release.Id,
                    slug = witness.Document,
                    witness = witness.Ordinal,
                    paragraphs = rows.Select(row => row.Ordinal).ToArray(),
                }
            )
        ).ToLookup(row => row.Paragraph, row => row.ToFigure());
        return [.. rows.Select(row => row.ToParagraph(request.Release.Version, witness, figures[row.Ordinal]))];
    }

    private Paragraph ToParagraph(string release, WitnessRow witness, IEnumerable<MarkedFigure> figures) =>
        new()
        {
            Document = witness.Document,
            Witness = witness.Ordinal,
            Ordinal = Ordinal,
            Section = Section,
            Kind = Kind,
            Line = Line,
            LastLine = LastLine,
            Sha256 = Sha256,
            Length = Length,
            Sentences = Sentences,
            Text = Text,
            TextStatus = witness.StatusOf(Text),
            Figures = [.. figures],
            Release = release,
        };

    private sealed record FigureRow
    {
        public required int Paragraph { get; init; }

        public required string Observation { get; init; }

        public required string Series { get; init; }

        public required string Claim { get; init; }

        public required string Printed { get; init; }

        public required int Sentence { get; init; }

        public required int Start { get; init; }

        public required int End { get; init; }

        public MarkedFigure ToFigure() =>
            new()
            {
                Observation = Observation,
                Series = Series,
                Claim = Claim,
                Printed = Printed,
                Sentence = Sentence,
                Start = Start,
                End = End,
            };
    }
}
