using Indicators.Pages.About;
using Indicators.Pages.Answers;
using Indicators.Pages.Browse;
using Indicators.Pages.Check;
using Indicators.Pages.Compare;
using Indicators.Pages.Conflicts;
using Indicators.Pages.Documents;
using Indicators.Pages.Figures;
using Indicators.Pages.Front;
using Indicators.Pages.Releases;
using Indicators.Pages.Requests;
using Indicators.Pages.TimeSeries;

namespace Indicators.Pages;

/// <summary>All pages.</summary>
internal static class PageTable
{
    public static readonly IReadOnlyList<PageDefinition> All =
    [
        FrontPage.Definition,
        FigureSearch.Definition,
        FigurePage.Definition,
        SeriesPage.Definition,
        TopicPages.All,
        TopicPages.One,
        IndicatorPages.One,
        PlacePages.All,
        PlacePages.One,
        ItemPages.All,
        ItemPages.One,
        DocumentPages.All,
        DocumentPages.One,
        ComparePage.Definition,
        TracePage.Definition,
        CheckPage.Definition,
        ConflictsPage.Definition,
        CoveragePage.Definition,
        ReleasePages.All,
        ReleasePages.One,
        AboutPages.About,
        AboutPages.Api,
        AboutPages.Download,
    ];
}
