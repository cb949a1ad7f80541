using Indicators.Api.Http.Problems;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Microsoft.AspNetCore.Http;

namespace Indicators.Pages.Frame;

/// <summary>What went wrong, and what to do.</summary>
internal static class ProblemPage
{
    public static PageView Of(HttpContext context, Problem problem)
    {
        var path = context.Request.Path.ToUriComponent();
        return new()
        {
            Title = TitleOf(problem),
            Description = problem.Detail,
            Canonical = path,
            Status = problem.Status,
            IsUnlisted = true,
            Component = typeof(ProblemView),
            Model = new ProblemModel(
                TitleOf(problem),
                problem,
                path + context.Request.QueryString.ToUriComponent(),
                PinOf(context, problem)
            ),
        };
    }

    /// <summary>The release that the address names, unless it is what is wrong.</summary>
    public static ReleasePin PinOf(HttpContext context, Problem problem) =>
        new(
            problem.Errors.Any(error => error.Parameter == "release")
                ? null
                : context.Request.Query["release"].FirstOrDefault(version => !string.IsNullOrWhiteSpace(version))?.Trim()
        );

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
/// <param name="Title">What went wrong.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Address">Path and query that were asked for.</param>
/// <param name="Pin">Keeps links in the release of the address.</param>
public sealed record ProblemModel(string Title, Problem Problem, string Address, ReleasePin Pin);
