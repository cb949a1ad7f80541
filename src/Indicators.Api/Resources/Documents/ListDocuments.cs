using Dapper;
using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Passages;

namespace Indicators.Api.Resources.Documents;

/// <summary>Lists the documents of the release.</summary>
internal static class ListDocuments
{
    private static readonly TextParameter Q = WordFilter.Parameter("title, authors, outlet, publisher and slug", "debt");

    private static readonly Sorts Sorts = new(
        "DocumentSort",
        "d.slug",
        "-published",
        new("slug", "slug"),
        new("published", "day by which it was published, unknown ones last", ("coalesce(d.said_by, 'infinity')", "date")),
        new(
            "title",
            "title, those without one last",
            ("d.title is null", "boolean"),
            ("lower(coalesce(d.title, '')) collate \"C\"", "text")
        ),
        new("figures", "number of observations", ("counted.figures", "bigint"), ("counted.slug collate \"C\"", "text"))
    );

    public static readonly Operation Operation = new()
    {
        Path = Paths.Documents,
        Id = "listDocuments",
        Tag = "Documents",
        Summary = "List documents",
        Description =
            "Lists the works that the figures come from, sorted by slug: bibliographic data, where the texts are, and the number "
            + "of figures.",
        Parameters = [Q, Sorts.Parameter, .. CommonParameters.OfLists],
        Answer = typeof(Page<Document>),
        ShowsTexts = true,
        CursorKeys = CursorKeys.Of(Sorts),
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (WordFilter.NothingToSearch(request, Q) is { } problem)
            return Reply.Of(problem);
        var parameters = new DynamicParameters(
            new
            {
                release = request.Release.Id,
                after = request.Cursor?.Keys.ToArray(),
                limit = request.Limit + 1,
            }
        );
        IReadOnlyList<Condition> conditions = [];
        if (request.Parameters.Find(Q) is { } q)
        {
            WordFilter.AddTo(parameters, q);
            conditions = [new(Q, WordFilter.ConditionOnVectors("counted.english", "counted.simple"))];
        }

        var (sort, descending) = Sorts.Of(request.Parameters);
        var from = $"{DocumentRow.From} and {Condition.All(conditions)}";
        var total = Total.OfCounted(await request.QuerySingleAsync<long>($"select {Total.CountSql(from)}", parameters));
        var rows = await request.QueryAsync<DocumentRow>(
            $"""
            select {DocumentRow.Columns}, {sort.KeysSql}
            {from} {(request.Cursor is null ? "" : $"and {sort.AfterSql(descending)}")}
            {sort.OrderSql(descending)}
            limit @limit
            """,
            parameters
        );
        var page = await DocumentRow.AssembleAsync(request, [.. rows.Take(request.Limit)]);
        var next = rows.Count > page.Count ? request.NextCursor(rows[page.Count - 1].SortKeys) : null;
        var empty =
            total.Count > 0
                ? null
                : await EmptyReason.FindAsync(
                    request,
                    "documents",
                    DocumentRow.From,
                    conditions,
                    parameters,
                    all: EmptyReason.AllOf("documents")
                );
        return Reply.OfPage(request, total, page, next, empty);
    }
}
