using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Indicators.Api.Tests;

/// <summary>A whole response.</summary>
public sealed record Answer(HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    private static readonly string[] Changing = ["Date", "Last-Modified", "ETag"];

    public JsonNode Body => JsonNode.Parse(Text)!;

    public string? this[string header] => Headers.GetValueOrDefault(header);

    /// <summary>Names and values of headers, without those that change from run to run.</summary>
    public string SteadyHeaders =>
        string.Join(
            "\n",
            Headers.Where(h => !Changing.Contains(h.Key)).OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {h.Value}")
        );

    /// <summary>The target of the link to the next page; lists of figures also link to their feeds.</summary>
    public string? NextLink =>
        this["Link"] is { } links && Regex.Match(links, "<([^>]*)>; rel=\"next\"") is { Success: true } next ? next.Groups[1].Value : null;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var headers = response
            .Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, headers, await response.Content.ReadAsStringAsync());
    }

    /// <summary>
    /// Asserts a problem of this status and code, as problem+json with all its members, and returns its errors as "parameter code".
    /// </summary>
    public IReadOnlyList<string> AssertProblem(int status, string code)
    {
        Assert.Equal((status, "application/problem+json"), ((int)Status, this["Content-Type"]));
        var body = Body.AsObject();
        Assert.Equal(
            ["type", "title", "status", "detail", "instance", "code", "errors", "traceId"],
            body.Select(member => member.Key).Where(member => member is not ("withdrawal" or "unfit"))
        );
        Assert.Equal(code, (string?)body["code"]);
        Assert.Equal(status, (int?)body["status"]);
        Assert.Equal($"/v1/problems#{code}", (string?)body["type"]);
        Assert.NotEqual("", (string?)body["detail"]);
        Assert.NotEqual("", (string?)body["traceId"]);
        Assert.Equal("*", this["Access-Control-Allow-Origin"]);
        Assert.Equal("nosniff", this["X-Content-Type-Options"]);
        Assert.Equal("no-store", this["Cache-Control"]);
        Assert.DoesNotContain("   at ", Text, StringComparison.Ordinal);
        return [.. body["errors"]!.AsArray().Select(error => $"{error!["parameter"]} {error["code"]}")];
    }

    /// <summary>Values of a member of each entry of <c>data</c>.</summary>
    public IReadOnlyList<string?> Column(string member) => [.. Body["data"]!.AsArray().Select(entry => entry![member]?.ToString())];
}
