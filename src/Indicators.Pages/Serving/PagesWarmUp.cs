using System.Text.RegularExpressions;
using Indicators.Api.Http.WarmUps;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Hosting;

namespace Indicators.Pages.Serving;

/// <summary>Asks for a page of each kind, following links from the front page.</summary>
internal sealed partial class PagesWarmUp(IServer server, IHostApplicationLifetime lifetime, OwnRequests own)
    : WarmUp(server, lifetime, own)
{
    /// <summary>Kinds of pages are few; this only keeps a broken link from going on for ever.</summary>
    private const int Most = 40;

    protected override async Task AskAsync(HttpClient client, CancellationToken stop)
    {
        client.DefaultRequestHeaders.Accept.ParseAdd(PageRunner.MediaType);
        var (open, seen) = (
            new Queue<string>(["/", "/compare", "/api"]),
            new HashSet<string>(["", "compare", "api"], StringComparer.Ordinal)
        );
        for (var asked = 0; asked < Most && open.TryDequeue(out var path); asked++)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), stop);
            if (!answer.IsSuccessStatusCode)
                continue;
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync(stop)))
            {
                var target = System.Net.WebUtility.HtmlDecode(link.Groups[1].Value);
                if (seen.Add(KindOf(target)))
                    open.Enqueue(target);
            }
        }
    }

    /// <summary>Pages of one kind have the same first segment and as many segments.</summary>
    private static string KindOf(string target)
    {
        var segments = target.Split('?', '#')[0].Trim('/').Split('/');
        return segments[0] is "v1" or "swagger" or "openapi" or "assets" ? "" : $"{segments[0]} {segments.Length}";
    }

    [GeneratedRegex("<a\\s[^>]*href=\"(/[^\"]*)\"")]
    private static partial Regex Link();
}
