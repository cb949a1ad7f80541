using Indicators.Api.Http.Problems;
using Indicators.Pages.Views;
using Microsoft.AspNetCore.Http;

namespace Indicators.Pages.Frame;

/// <summary>What went wrong, and what to do.</summary>
internal static class ProblemPage
{
    public static PageView Of(HttpContext context, Problem problem) =>
        new()
        {
            Title = TitleOf(problem),
            Description = problem.Detail,
            Canonical = context.Request.Path.ToUriComponent(),
            Status = problem.Status,
            IsUnlisted = true,
            Component = typeof(ProblemView),
            Model = new ProblemModel(TitleOf(problem), problem, context.Request.Path.ToUriComponent()),
        };

    private static string TitleOf(Problem problem) =>
        problem.Status switch
        {
            StatusCodes.Status404NotFound => "Nothing here",
            StatusCodes.Status410Gone => "Withdrawn",
            StatusCodes.Status503ServiceUnavailable => "Not available at the moment",
            StatusCodes.Status500InternalServerError => "Something failed here",
            _ => "This address is not valid",
        };
}

/// <summary>A problem as it is shown.</summary>
public sealed record ProblemModel(string Title, Problem Problem, string Path);
