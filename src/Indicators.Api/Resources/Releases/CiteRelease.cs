using Indicators.Api.Citations;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Indicators.Citations;

namespace Indicators.Api.Resources.Releases;

/// <summary>How to cite all data of a release.</summary>
internal static class CiteRelease
{
    /// <summary>Title of the data as a whole, the same as in <c>CITATION.cff</c>.</summary>
    public const string Title = "Indicators: figures of texts, each with its sentence";

    public static readonly Operation Operation = new()
    {
        Path = GetRelease.Operation.Path + "/citation",
        Id = "citeRelease",
        Tag = "Releases",
        Summary = "Cite a release",
        Description = "All data of a release as one work.",
        Parameters = [GetRelease.Version, Citing.Style, Citing.Format],
        ShowsAddress = true,
        Answer = typeof(Citation),
        OwnFormats = Citing.OwnFormats,
        ShowsAllReleases = true,
        Handle = AnswerAsync,
    };

    /// <summary>The day of a release, or null where there is none of the version.</summary>
    public static async Task<DateOnly?> PublishedAsync(ApiRequest request, string version) =>
        await request.QueryFirstOrDefaultAsync<DateOnly?>(
            "select published from indicators.release where version = @version order by release_id",
            new { version }
        );

    /// <summary>The release in APA style without an address: for what is the same on every server.</summary>
    public static string Apa(string version, DateOnly published) =>
        CitationStyle.Apa.Write(Reference(version, published, ""), [], null).Text.TrimEnd();

    private static Reference Reference(string version, DateOnly published, string url) =>
        Citing.Data($"indicators-{version}", Title, published, version, url, null);

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var version = request.Parameters[GetRelease.Version];
        if (await PublishedAsync(request, version) is not { } published)
            return Reply.Of(Problem.NoSuch(request.Context, GetRelease.Version, version, "release"));
        var reference = Reference(version, published, Citing.Url(request, $"{ListReleases.Path}/{version}", pinned: false));
        return Citing.Answer(request, "release", version, reference, []);
    }
}
