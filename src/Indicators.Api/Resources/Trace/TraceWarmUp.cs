using System.Text;
using System.Text.Json.Nodes;
using Indicators.Api.Http.WarmUps;
using Microsoft.AspNetCore.Hosting.Server;

namespace Indicators.Api.Resources.Trace;

/// <summary>Traces claims of the served release, and checks a draft made of them.</summary>
internal sealed class TraceWarmUp(IServer server, IHostApplicationLifetime lifetime, OwnRequests own) : WarmUp(server, lifetime, own)
{
    /// <summary>Code is compiled well after some thirty uses, and some of it is used by one question in five.</summary>
    private const int Questions = 150;

    /// <summary>Of three questions two are long: several claims in one sentence are read clause by clause.</summary>
    private const int Long = 3;

    /// <summary>After so many questions, or all if there are fewer, a draft is checked.</summary>
    private const int BeforeDraft = 30;

    protected override async Task AskAsync(HttpClient client, CancellationToken stop)
    {
        var observations =
            (await client.GetFromJsonAsync<JsonObject>($"/v1/observations?limit={Questions}", stop))?["data"]?.AsArray() ?? [];
        string[] claims = [.. observations.Select(one => ((string)one!["claim"]!).TrimEnd('.'))];
        for (var i = 0; i < claims.Length; i++)
        {
            var question =
                i % Long == 0 ? claims[i] : string.Join(", while ", Enumerable.Range(i, Long).Select(k => claims[k % claims.Length]));
            using var answer = await client.GetAsync($"/v1/trace?q={Uri.EscapeDataString(question)}", stop);
            if (!answer.IsSuccessStatusCode)
                return;
            if (i + 1 == Math.Min(BeforeDraft, claims.Length))
                await CheckDraftAsync(client, claims, stop);
        }
    }

    /// <summary>A draft takes ways of its own through the code: paragraphs, and many texts in one query.</summary>
    private static async Task CheckDraftAsync(HttpClient client, string[] claims, CancellationToken stop)
    {
        var paragraphs = claims.Chunk(Long).Select(some => string.Join(". ", some) + ".");
        using var draft = new StringContent($"# {claims[0]}\n\n{string.Join("\n\n", paragraphs)}\n", Encoding.UTF8, "text/markdown");
        using var answer = await client.PostAsync(new Uri("/v1/trace/document", UriKind.Relative), draft, stop);
        await answer.Content.CopyToAsync(Stream.Null, stop);
    }
}
