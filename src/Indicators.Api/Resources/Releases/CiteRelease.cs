using Indicators.Api.Catalog;
using Indicators.Api.Citations;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Indicators.Citations;

namespace Indicators.Api.Resources.Releases;

/// <summary>Cites all data of a release.</summary>
internal static class CiteRelease
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.Release + "/citation",
        Id = "citeRelease",
        Tag = "Releases",
        Summary = "Cite a release",
        Description = "Returns a citation of the complete data of a release.",
        Parameters = [Paths.ReleaseVersion, Citing.Style, Citing.Format],
        ShowsAddress = true,
        Answer = typeof(Citation),
        OwnFormats = Citing.OwnFormats,
        ShowsAllReleases = true,
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var version = request.Parameters[Paths.ReleaseVersion];
        if (await ReleaseCitation.PublishedAsync(request, version) is not { } published)
            return Reply.Of(Problem.NoSuch(request.Context, Paths.ReleaseVersion.Name, version, "There is no release"));
        var reference = ReleaseCitation.Reference(version, published, Citing.Url(request, $"{Paths.Releases}/{version}", pinned: false));
        return Citing.Answer(request, "release", version, reference, []);
    }
}
