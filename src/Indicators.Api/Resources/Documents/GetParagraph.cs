using System.Globalization;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Api.Passages;

namespace Indicators.Api.Resources.Documents;

/// <summary>Returns one paragraph of a document.</summary>
internal static class GetParagraph
{
    private static readonly TextParameter N = CommonParameters.InPath("n", "Number of the paragraph, from 1.", "2");

    public static readonly Operation Operation = new()
    {
        Path = ListParagraphs.Path + "/{n}",
        Id = "getParagraph",
        Tag = "Documents",
        Summary = "Get a paragraph",
        Description = "Returns one paragraph by its number: position, length, hash, every figure marked, and the text if it is loaded.",
        Parameters = [DocumentBySlug.Slug, N, ListParagraphs.Witness, NumeralRow.Include, .. CommonParameters.OfResources],
        Answer = typeof(Paragraph),
        ShowsTexts = true,
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var (witness, problem) = await ListParagraphs.FindWitnessAsync(request);
        if (witness is null)
            return Reply.Of(problem!);
        var rows = int.TryParse(request.Parameters[N], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? await request.QueryAsync<ParagraphRow>(
                $"{ParagraphRow.Sql} and p.ordinal = @n order by p.ordinal",
                new
                {
                    release = request.Release.Id,
                    slug = witness.Document,
                    witness = witness.Ordinal,
                    n,
                }
            )
            : [];
        return rows.Count == 0
            ? Reply.Of(
                Problem.NoSuch(
                    request.Context,
                    N.Name,
                    request.Parameters[N],
                    $"Document '{witness.Document}' has paragraphs 1 to {witness.Paragraphs}, but no paragraph"
                )
            )
            : Reply.Of((await NumeralRow.AddAsync(request, witness, await ParagraphRow.AssembleAsync(request, witness, rows)))[0]);
    }
}
