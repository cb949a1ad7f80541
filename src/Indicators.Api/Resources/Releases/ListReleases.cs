using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.Releases;

/// <summary>Lists all releases.</summary>
internal static class ListReleases
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.Releases,
        Id = "listReleases",
        Tag = "Releases",
        Summary = "List releases",
        Description = "Lists all releases, newest first. A release that is not a draft never changes.",
        Parameters = [CommonParameters.Limit, CommonParameters.Cursor, FormatParameter.JsonOnly],
        Answer = typeof(Page<Release>),
        ShowsAllReleases = true,
        Alternates = ReleaseFeeds.Alternates,
        CursorKeys = CursorKeys.Of("date", "text"),
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var after = request.Cursor?.Keys;
        var parameters = new
        {
            current = request.Release.Version,
            published = after?[0],
            id = after?[1],
            limit = request.Limit + 1,
        };
        var total = await request.QuerySingleAsync<long>("select count(*) from indicators.release", parameters);
        var rows = await request.QueryAsync<Release>(
            $"""
            {Release.Sql}
            where @published::text is null or (r.published, r.version collate "C") < (@published::date, @id)
            order by r.published desc, r.version collate "C" desc
            limit @limit
            """,
            parameters
        );
        var page = rows.Take(request.Limit).ToArray();
        var next = rows.Count > page.Length ? request.NextCursor($"{page[^1].Published:yyyy-MM-dd}", page[^1].Version) : null;
        return Reply.OfPage(request, total, page, next);
    }
}
