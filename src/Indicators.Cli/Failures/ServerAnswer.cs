using System.Text.Json;
using System.Text.Json.Nodes;

namespace Indicators.Cli.Failures;

/// <summary>Reads the JSON body of a response, or turns a problem document into a failure of the command.</summary>
internal static class ServerAnswer
{
    /// <exception cref="CommandFailure">The server refused the request or failed.</exception>
    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response, CancellationToken cancel)
    {
        var body = Parse(await response.Content.ReadAsStringAsync(cancel));
        if (response.IsSuccessStatusCode && body is not null)
            return body;
        var status = (int)response.StatusCode;
        var detail = Text(body, "detail") ?? Text(body, "title") ?? "the response is not a JSON document of this API";
        if (status is >= 400 and < 500)
            throw CommandFailure.Usage(detail);
        var trace = Text(body, "traceId") is { } id ? $", trace id {id}; the server's log has more under this id" : "";
        throw CommandFailure.Environment(
            $"{response.RequestMessage?.RequestUri?.GetLeftPart(UriPartial.Authority)}: {detail} (status {status}{trace})"
        );
    }

    private static JsonNode? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonNode? body, string name) =>
        body is JsonObject problem && problem[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
