using Indicators.Api.Resources.Coverage;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;

namespace Indicators.Pages.About;

/// <summary>Shows the coverage: every numeral in the texts, and every figure.</summary>
internal static class CoveragePage
{
    public static readonly PageDefinition Definition = new("/coverage", LoadAsync);

    private static async Task<PageView> LoadAsync(PageRequest request)
    {
        var coverage = await request.GetAsync<Coverage>("/v1/coverage");
        return new PageView
        {
            Title = "Coverage",
            Description = $"{NumberWords.Count(coverage.Figures.Total, "figure")}, and an account of every numeral of the texts.",
            Canonical = "/coverage",
            Section = "/coverage",
            Component = typeof(CoverageView),
            Model = new CoverageModel(request, coverage),
            Alternates = [new("/v1/coverage", "application/json", "Coverage")],
        };
    }
}

public sealed record CoverageModel(PageRequest Request, Coverage Coverage);
