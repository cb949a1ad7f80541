using Indicators.Api.Http.Problems;

namespace Indicators.Pages.Views;

/// <summary>The API answers a problem to something that the page cannot do without. It becomes the page.</summary>
internal sealed class PageProblem(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem => problem;
}
