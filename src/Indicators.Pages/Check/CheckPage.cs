using System.Text.Json.Nodes;
using Indicators.Api.Resources.Trace.Drafts;
using Indicators.Model;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Microsoft.AspNetCore.Http;

namespace Indicators.Pages.Check;

/// <summary>A draft with every number marked, and what the texts have on each.</summary>
internal static class CheckPage
{
    public const string Path = "/check";

    public static readonly PageDefinition Definition = new(Path, LoadAsync)
    {
        ShowsTexts = true,
        ReadForm = SentDraft.ReadAsync,
        Working = Working,
    };

    private static PageView? Working(PageRequest request) =>
        request.Context.Features.Get<SentDraft>() is { IsLong: true }
            ? View(request, new CheckModel(request, "", null, null), StatusCodes.Status200OK)
            : null;

    private static async Task<PageView> LoadAsync(PageRequest request)
    {
        var sent = request.Context.Features.Get<SentDraft>();
        var (answer, problem, status) = sent is { Problem: null } ? await AskAsync(request, sent) : (null, sent?.Problem, sent?.Status);
        return View(request, new CheckModel(request, sent?.Text ?? "", problem, answer), status ?? StatusCodes.Status200OK);
    }

    private static PageView View(PageRequest request, CheckModel model, int status) =>
        new()
        {
            Title = "Check a draft",
            Description = "Paste or drop an article: every number is marked with what the texts say.",
            Canonical = Path,
            Section = Path,
            IsUnlisted = request.Context.Features.Get<SentDraft>() is not null,
            Status = status,
            Component = typeof(CheckView),
            Model = model,
        };

    private static async Task<(DraftAnswer? Answer, string? Problem, int? Status)> AskAsync(PageRequest request, SentDraft sent)
    {
        var address = request.Query("release") is { } release
            ? $"/v1/trace/document?release={Uri.EscapeDataString(release)}"
            : "/v1/trace/document";
        var (answer, problem) = await request.SendAsync<DraftAnswer>(
            address,
            new JsonObject { ["text"] = sent.Text, ["format"] = Codes.Of(sent.Format) }
        );
        if (problem is null)
            return (answer, null, null);
        return problem.Status < 500
            ? (null, problem.Errors is [var error, ..] ? error.Detail : problem.Detail, problem.Status)
            : throw new PageProblem(problem);
    }
}

/// <param name="Request">The request.</param>
/// <param name="Text">The draft, if it was pasted or read.</param>
/// <param name="Problem">Why it was not checked; null if it was, or none was sent.</param>
/// <param name="Answer">The answer; null without a draft.</param>
public sealed record CheckModel(PageRequest Request, string Text, string? Problem, DraftAnswer? Answer);
