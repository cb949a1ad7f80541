using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Resources.Releases;

/// <summary>Returns one release by its version.</summary>
internal static class GetRelease
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.Release,
        Id = "getRelease",
        Tag = "Releases",
        Summary = "Get a release",
        Description = "Returns one release by its version: publication date, contents and hash.",
        Parameters = [Paths.ReleaseVersion, FormatParameter.JsonOnly],
        Answer = typeof(Release),
        ShowsAllReleases = true,
        Alternates = [Catalogues.CatalogOfRelease],
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var version = request.Parameters[Paths.ReleaseVersion];
        var release = await request.QueryFirstOrDefaultAsync<Release>(
            $"{Release.Sql} where r.version = @version order by r.version",
            new { version, current = request.Release.Version }
        );
        return release is null
            ? Reply.Of(Problem.NoSuch(request.Context, Paths.ReleaseVersion.Name, version, "There is no release"))
            : Reply.Of(release);
    }
}
