using System.Net;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Cursors;

namespace Indicators.Torture.Fuzz;

/// <summary>A list that has a second page, and the cursor of that page.</summary>
internal sealed record ListPage(DescribedOperation Operation, string Path, string Query, string Cursor);

/// <summary>Makes cursors: right ones, damaged ones, and such as have the right checksum but say something else.</summary>
/// <param name="pages">Lists with their cursors.</param>
/// <param name="chance">What chooses.</param>
internal sealed class CursorMaker(IReadOnlyList<ListPage> pages, Chance chance)
{
    /// <summary>A list and a cursor for it; null if there is no list with a second page.</summary>
    public (DescribedOperation Operation, string Target)? Make()
    {
        if (pages.Count == 0)
            return null;
        var page = chance.Pick(pages);
        var cursor = chance.Below(4) switch
        {
            0 => page.Cursor,
            1 => chance.Mutated(page.Cursor),
            _ => Changed(Cursor.TryParse(page.Cursor)!).ToString(),
        };
        var limit = chance.Pick(["limit=1", "limit=1000", "limit=0", "limit=x", ""]);
        return (page.Operation, $"{page.Path}?{page.Query}{(limit.Length > 0 ? "&" : "")}{limit}&cursor={Uri.EscapeDataString(cursor)}");
    }

    private Cursor Changed(Cursor cursor)
    {
        var keys = cursor.Keys.ToList();
        switch (chance.Below(9))
        {
            case 0:
                return cursor with { Release = chance.PickHostile().Replace("\ud800", "x", StringComparison.Ordinal) };
            case 1:
                return cursor with { ContentHash = "0" + cursor.ContentHash[1..] };
            case 2:
                return cursor with { Query = chance.Pick(pages).Operation.Path };
            case 3:
                keys.RemoveAt(chance.Below(keys.Count));
                break;
            case 4:
                keys.Add(chance.Pick(keys));
                break;
            case 5:
                keys.Reverse();
                break;
            case 6:
                keys = [.. Cursor.TryParse(chance.Pick(pages).Cursor)!.Keys];
                break;
            default:
                keys[chance.Below(keys.Count)] = chance.Pick([
                    .. Chance.Hostile.Where(value => value != "\ud800"),
                    "infinity",
                    "-infinity",
                    "2021-13-45",
                    "294276-12-31",
                    "9223372036854775808",
                    new string('k', 3000),
                ]);
                break;
        }

        return cursor with
        {
            Keys = keys,
        };
    }

    /// <summary>Asks each list, in each of its orders, for its first entry and the cursor of the next.</summary>
    public static async Task<IReadOnlyList<ListPage>> FindPagesAsync(
        HttpClient client,
        Uri server,
        DescribedApi api,
        CancellationToken stop
    )
    {
        var pages = new List<ListPage>();
        foreach (var operation in api.Operations.Where(one => one.Parameters.Any(parameter => (string?)parameter["name"] == "cursor")))
        {
            foreach (var query in QueriesOf(api, operation))
            {
                var path = PathOf(operation);
                using var answer = await client.GetAsync(new Uri(server, $"{path}?limit=1&{query}"), stop);
                if (answer.StatusCode == HttpStatusCode.OK && await NextAsync(answer, stop) is { } next)
                    pages.Add(new ListPage(operation, path, query, next));
            }
        }

        return pages;
    }

    private static string PathOf(DescribedOperation operation) =>
        operation
            .Parameters.Where(parameter => (string?)parameter["in"] == "path")
            .Aggregate(
                operation.Path,
                (path, parameter) =>
                    path.Replace($"{{{parameter["name"]}}}", Uri.EscapeDataString($"{parameter["example"]}"), StringComparison.Ordinal)
            );

    /// <summary>The required parameters with each order.</summary>
    private static IEnumerable<string> QueriesOf(DescribedApi api, DescribedOperation operation)
    {
        var required = operation
            .Parameters.Where(parameter => (string?)parameter["in"] == "query" && (bool?)parameter["required"] == true)
            .Select(parameter => $"{parameter["name"]}={Uri.EscapeDataString($"{parameter["example"]}")}");
        var sort = operation.Parameters.FirstOrDefault(parameter => (string?)parameter["name"] == "sort");
        var orders = sort is null ? null : api.Resolve(sort["schema"]!)["enum"]?.AsArray().Select(order => $"sort={order}");
        return (orders ?? []).Prepend("").Select(order => string.Join('&', required.Append(order).Where(part => part.Length > 0)));
    }

    private static async Task<string?> NextAsync(HttpResponseMessage answer, CancellationToken stop)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/json")
            return null;
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(stop)) is JsonObject body ? (string?)body["next"] : null;
    }
}
