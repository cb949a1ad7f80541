using Indicators.Api.Http.Problems;
using Indicators.Drafts.Reading;
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
                WordsOf(problem),
                HttpMethods.IsPost(context.Request.Method),
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
            _ when problem.Code == ProblemTypes.Timeout.Code => "This takes too long at the moment",
            _ when problem.Code == ProblemTypes.Overloaded.Code => "Too many readers at the moment",
            StatusCodes.Status405MethodNotAllowed => "This page takes no form",
            StatusCodes.Status408RequestTimeout => "Your text did not arrive",
            StatusCodes.Status413PayloadTooLarge or StatusCodes.Status414UriTooLong => "Your text is too long",
            StatusCodes.Status429TooManyRequests => "Too many requests",
            StatusCodes.Status404NotFound => "Nothing here",
            StatusCodes.Status410Gone => "Withdrawn",
            StatusCodes.Status503ServiceUnavailable => "Not available at the moment",
            StatusCodes.Status500InternalServerError => "Something failed here",
            _ => "This address is not valid",
        };

    /// <summary>What happened, for people: the API's own words are about headers and parameters where people have none.</summary>
    private static string WordsOf(Problem problem) =>
        problem.Status switch
        {
            _ when problem.Code == ProblemTypes.Timeout.Code =>
                "The page was not ready in time, and the work on it was stopped. Either it asks for much, or the server is slow just now.",
            _ when problem.Code == ProblemTypes.Overloaded.Code => "More pages are asked for than the server can make just now.",
            StatusCodes.Status408RequestTimeout => "What you sent did not arrive in time. Send it again.",
            StatusCodes.Status413PayloadTooLarge => $"A draft may have {Draft.MaxSize / 1024} KiB. Send a part of it.",
            StatusCodes.Status414UriTooLong => "A text of this length does not fit into an address. Check it as a draft.",
            StatusCodes.Status429TooManyRequests => "This computer has asked for more pages than one may in a minute.",
            _ => problem.Detail,
        };
}

/// <summary>A problem as it is shown.</summary>
/// <param name="Title">What went wrong.</param>
/// <param name="Words">What happened.</param>
/// <param name="IsSent">Whether a form was sent.</param>
/// <param name="Problem">The problem.</param>
/// <param name="Address">Path and query that were asked for.</param>
/// <param name="Pin">Keeps links in the release of the address.</param>
public sealed record ProblemModel(string Title, string Words, bool IsSent, Problem Problem, string Address, ReleasePin Pin);
