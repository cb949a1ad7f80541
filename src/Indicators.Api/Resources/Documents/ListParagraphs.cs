using System.Globalization;
using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Api.Passages;

namespace Indicators.Api.Resources.Documents;

/// <summary>Lists the paragraphs of a document.</summary>
internal static class ListParagraphs
{
    public const string Path = Paths.Documents + "/{slug}/paragraphs";

    public static readonly NumberParameter Witness = new(
        "witness",
        "Number of the witness (copy of the text) whose paragraphs to list, from 1.",
        1,
        1,
        100
    )
    {
        Default = 1,
    };

    public static readonly Operation Operation = new()
    {
        Path = Path,
        Id = "listParagraphs",
        Tag = "Documents",
        Summary = "List the paragraphs of a document",
        Description = "Lists the paragraphs in reading order: position, length, hash, every figure marked, and the text if it is loaded.",
        Parameters = [DocumentBySlug.Slug, Witness, NumeralRow.Include, .. CommonParameters.OfLists],
        Answer = typeof(Page<Paragraph>),
        ShowsTexts = true,
        CursorKeys = CursorKeys.Of("integer"),
        Handle = AnswerAsync,
    };

    /// <summary>Returns the witness given by path and query; or a problem if there is none.</summary>
    public static async Task<(WitnessRow? Witness, Problem? Problem)> FindWitnessAsync(ApiRequest request)
    {
        var witnesses = await WitnessRow.LoadAsync(request, [request.Parameters[DocumentBySlug.Slug]]);
        if (witnesses.Count == 0)
            return (null, DocumentBySlug.NotFound(request));
        var ordinal = request.Parameters.FindNumber(Witness) ?? 1;
        return witnesses.FirstOrDefault(witness => witness.Ordinal == ordinal) is { } found
            ? (found, null)
            : (
                null,
                Problem.Of(
                    request.Context,
                    [
                        ParameterProblem.Of(
                            Witness.Name,
                            ProblemTypes.UnknownCode,
                            $"The document has no witness {ordinal}. Its witnesses: "
                                + $"{string.Join(", ", witnesses.Select(witness => witness.Ordinal))}.",
                            [.. witnesses.Select(witness => witness.Ordinal.ToString(CultureInfo.InvariantCulture))]
                        ),
                    ]
                )
            );
    }

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var (witness, problem) = await FindWitnessAsync(request);
        if (witness is null)
            return Reply.Of(problem!);
        var parameters = new
        {
            release = request.Release.Id,
            slug = witness.Document,
            witness = witness.Ordinal,
            after = request.Cursor?.Keys[0],
            limit = request.Limit + 1,
        };
        var rows = await request.QueryAsync<ParagraphRow>(
            $"{ParagraphRow.Sql} and (@after::text is null or p.ordinal > @after::integer) order by p.ordinal limit @limit",
            parameters
        );
        var page = await ParagraphRow.AssembleAsync(request, witness, [.. rows.Take(request.Limit)]);
        var next = rows.Count > page.Count ? request.NextCursor(page[^1].Ordinal.ToString(CultureInfo.InvariantCulture)) : null;
        return Reply.OfPage(request, witness.Paragraphs, await NumeralRow.AddAsync(request, witness, page), next);
    }
}
