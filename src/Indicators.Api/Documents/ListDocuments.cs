namespace Indicators.Api;

/// <summary>The documents of the release.</summary>
internal static class ListDocuments
{
    public const string Path = "/v1/documents";

    public static readonly Operation Operation = new()
    {
        Path = Path,
        Id = "listDocuments",
        Tag = "Documents",
        Summary = "List documents",
        Description = "The works that figures are read from, by slug: bibliography, where the texts stand, and how many figures each has.",
        Parameters = CommonParameters.OfLists,
        Answer = typeof(Page<Document>),
        ShowsTexts = true,
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var parameters = new { release = request.Release.Id, after = request.Cursor?.Keys[0], limit = request.Limit + 1 };
        var total = await request.QuerySingleAsync<long>("select count(*) from indicators.document where release_id = @release", parameters);
        var rows = await request.QueryAsync<DocumentRow>(
            $"{DocumentRow.Sql} and (@after::text is null or d.slug collate \"C\" > @after) order by d.slug collate \"C\" limit @limit", parameters);
        var page = await DocumentRow.AssembleAsync(request, [.. rows.Take(request.Limit)]);
        var next = rows.Count > page.Count ? request.NextCursor(page[^1].Slug) : null;
        return Reply.Of(new Page<Document> { Release = request.Release.Version, Total = total, Next = next, Data = page }, next);
    }
}
