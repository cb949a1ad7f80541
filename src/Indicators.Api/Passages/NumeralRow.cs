using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Api.Passages;

/// <summary>A numeral of a loaded text that is no figure.</summary>
internal sealed record NumeralRow
{
    // What stands for the period of a figure is an anchor; everything else comes from the ledger. The text of both must be loaded.
    private const string Sql = """
        select n.paragraph, lower(n.span) as Start, upper(n.span) as End, n.reason, n.note
        from indicators.text_numeral n
        where n.text = @text and n.paragraph = any(@paragraphs)
        union
        select a.paragraph, lower(a.span), upper(a.span), 'period', null
        from indicators.anchor a
        where a.release_id = @release and a.document = @slug and a.witness = @witness and a.role = 'period'
          and a.paragraph = any(@paragraphs)
          and not exists (
            select from indicators.text_numeral n where n.text = @text and n.paragraph = a.paragraph and n.span && a.span)
        order by paragraph, start, "end"
        """;

    public static readonly IncludeParameter Include = new(
        ("numerals", "numerals that are no figures, each with the reason; needs the loaded text", true)
    )
    {
        ListName = "ParagraphInclude",
    };

    public required int Paragraph { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Reason { get; init; }

    public required string? Note { get; init; }

    /// <summary>Adds the numerals to paragraphs of a witness, if the request asks for them.</summary>
    public static async Task<IReadOnlyList<Paragraph>> AddAsync(ApiRequest request, WitnessRow witness, IReadOnlyList<Paragraph> paragraphs)
    {
        if (request.Parameters.Find(Include) is null || paragraphs.Count == 0)
            return paragraphs;
        var rows = await request.QueryAsync<NumeralRow>(
            Sql,
            new
            {
                release = request.Release.Id,
                text = witness.Sha256,
                slug = witness.Document,
                witness = witness.Ordinal,
                paragraphs = paragraphs.Where(paragraph => paragraph.Text is not null).Select(paragraph => paragraph.Ordinal).ToArray(),
            }
        );
        var byParagraph = rows.ToLookup(row => row.Paragraph);
        return
        [
            .. paragraphs.Select(paragraph =>
                paragraph with
                {
                    Included = new ParagraphIncluded
                    {
                        Numerals =
                        [
                            .. byParagraph[paragraph.Ordinal]
                                .Where(row => !paragraph.Figures.Any(figure => figure.Start < row.End && row.Start < figure.End))
                                .Select(row => row.ToNumeral(paragraph.Text!)),
                        ],
                    },
                }
            ),
        ];
    }

    private AccountedNumeral ToNumeral(string text) =>
        new()
        {
            Printed = CodePoints.Slice(text, new CodePointSpan(Start, End)),
            Reason = Codes.Parse<LedgerReason>(Reason),
            Note = Note,
            Start = Start,
            End = End,
        };
}
