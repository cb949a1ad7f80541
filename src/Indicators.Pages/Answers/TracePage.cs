using Indicators.Api.Resources.Trace;
using Indicators.Pages.Parts;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Indicators.Pages.Answers;

/// <summary>Shows what the texts say about a number, a sentence or a question.</summary>
internal static class TracePage
{
    public const string Path = "/trace";

    public static readonly PageDefinition Definition = new(Path, LoadAsync) { ShowsTexts = true };

    private static async Task<PageView> LoadAsync(PageRequest request)
    {
        var q = request.Query("q")?.ReplaceLineEndings(" ").Replace('\t', ' ');
        var limit = request.Query("limit");
        var isTooLong = q?.Length > AskForm.MaxLength;
        var answer =
            q is null || isTooLong
                ? null
                : await request.GetAsync<TraceAnswer>(
                    QueryHelpers.AddQueryString("/v1/trace", new Dictionary<string, string?> { ["q"] = q, ["limit"] = limit ?? "10" })
                );
        return new PageView
        {
            Title = q is null ? "Trace a number" : $"“{(q.Length <= 80 ? q : q[..80] + "…")}”",
            Description = "What the texts say about a number, a sentence or a question.",
            Canonical = q is null ? Path : QueryHelpers.AddQueryString(Path, "q", q),
            Section = Path,
            IsUnlisted = q is not null,
            Status = isTooLong ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
            Component = typeof(TraceView),
            Model = new TraceModel(request, q, answer),
            Alternates = answer is null ? [] : [new(QueryHelpers.AddQueryString("/v1/trace", "q", q!), "application/json", "The answer")],
        };
    }
}

/// <param name="Request">The request.</param>
/// <param name="Q">The reader's text; null if there is none.</param>
/// <param name="Answer">The answer; null without a text, and for one that is too long.</param>
public sealed record TraceModel(PageRequest Request, string? Q, TraceAnswer? Answer)
{
    public bool IsTooLong => Q is not null && Answer is null;
}
