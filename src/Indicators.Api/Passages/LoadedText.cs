using Indicators.Api.Http.Operations;
using Indicators.Texts;

namespace Indicators.Api.Passages;

/// <summary>The text of a witness as sentences.</summary>
internal sealed class LoadedText(IReadOnlyList<LoadedText.Row> rows)
{
    /// <summary>The paragraphs in order.</summary>
    public IReadOnlyList<string> Paragraphs { get; } = [.. rows.DistinctBy(row => row.Paragraph).Select(row => row.Body)];

    /// <summary>Loads a text; empty if it is not loaded.</summary>
    public static async Task<LoadedText> LoadAsync(ApiRequest request, string sha256) =>
        new(
            await request.QueryAsync<Row>(
                """
                select s.paragraph, s.ordinal, lower(s.span) as Start, upper(s.span) as End, s.sha256, p.sha256 as ParagraphSha256, p.body
                from indicators.text_sentence s
                join indicators.text_paragraph p on p.text = s.text and p.ordinal = s.paragraph
                where s.text = @sha256
                order by s.paragraph, s.ordinal
                """,
                new { sha256 }
            )
        );

    /// <summary>Returns the sentence at a place if it still has this hash.</summary>
    public Row? Find(int paragraph, int sentence, string sha256) =>
        rows.FirstOrDefault(row => row.Paragraph == paragraph && row.Ordinal == sentence && row.Sha256 == sha256);

    /// <summary>Returns the paragraph with that ordinal if it has this hash.</summary>
    public string? FindParagraph(int ordinal, string sha256) =>
        rows.FirstOrDefault(row => row.Paragraph == ordinal && row.ParagraphSha256 == sha256)?.Body;

    /// <summary>Returns the sentence a number of steps after another one, or null beyond the ends.</summary>
    public Neighbour? Beside(Row sentence, int steps)
    {
        var index = rows.TakeWhile(row => row != sentence).Count() + steps;
        return index < 0 || index >= rows.Count
            ? null
            : new Neighbour
            {
                Paragraph = rows[index].Paragraph,
                Ordinal = rows[index].Ordinal,
                Sha256 = rows[index].Sha256,
                Text = rows[index].Text,
            };
    }

    internal sealed record Row
    {
        public required int Paragraph { get; init; }

        public required int Ordinal { get; init; }

        public required int Start { get; init; }

        public required int End { get; init; }

        public required string Sha256 { get; init; }

        public required string ParagraphSha256 { get; init; }

        public required string Body { get; init; }

        public string Text => CodePoints.Slice(Body, new(Start, End));
    }
}
