using Indicators.Api.Citations;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Releases;
using Indicators.Api.Resources.Releases.Changes;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;

namespace Indicators.Pages.Releases;

/// <summary>The releases, and what one changed.</summary>
internal static class ReleasePages
{
    public static readonly PageDefinition All = new("/releases", LoadAllAsync) { ShowsAllReleases = true };

    public static readonly PageDefinition One = new("/releases/{version}", LoadOneAsync) { ShowsAllReleases = true };

    private static async Task<PageView> LoadAllAsync(PageRequest request)
    {
        var releases = await request.GetAsync<Page<Release>>("/v1/releases?limit=1000");
        return new PageView
        {
            Title = "Releases",
            Description = "Everything that was published, and what each release changed.",
            Canonical = "/releases",
            Section = "/releases",
            Component = typeof(ReleasesView),
            Model = new ReleasesModel(request, releases),
            Alternates =
            [
                new("/v1/releases", "application/json", "Releases"),
                new("/v1/releases.json", "application/feed+json", "Releases (JSON Feed)"),
            ],
        };
    }

    private static async Task<PageView> LoadOneAsync(PageRequest request)
    {
        var path = $"/v1/releases/{PageRequest.Segment(request.Path("version"))}";
        var release = await request.GetAsync<Release>(path);
        var filters = Filters.Of(request, $"/releases/{release.Version}");
        var changes = await request.GetAsync<ReleaseChanges>(filters.Page($"{path}/changes", ("limit", "200")));
        return new PageView
        {
            Title = $"Release {release.Version}",
            Description = release.Notes,
            Canonical = filters.Canonical,
            Section = "/releases",
            Component = typeof(ReleaseView),
            Model = new ReleaseModel(request, filters, release, changes, await request.GetAsync<Citation>($"{path}/citation")),
            Alternates = [new($"{path}/changes", "application/json", "Its changes")],
        };
    }
}

public sealed record ReleasesModel(PageRequest Request, Page<Release> Releases);

public sealed record ReleaseModel(PageRequest Request, Filters Filters, Release Release, ReleaseChanges Changes, Citation Citation);
