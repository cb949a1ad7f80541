using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Answers;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Mcp.Calls;

/// <summary>
/// Calls operations of the API within this process. A tool has the parameters, limits and answers of the API because it asks the API.
/// </summary>
internal sealed class ApiCalls(
    OperationPaths operations,
    RequestPipeline pipeline,
    PipelineOptions options,
    IServiceScopeFactory scopes,
    PublicAddress address
)
{
    /// <summary>Returns the answer of a GET operation.</summary>
    /// <param name="path">Path with its parameters filled in, such as <c>/v1/areas/CODE</c>.</param>
    /// <param name="query">Parameters; those without a value are left out.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="ApiFault">The API rejected the call.</exception>
    public Task<JsonNode> GetAsync(string path, IEnumerable<(string Name, string? Value)> query, CancellationToken cancellation) =>
        CallAsync(path, query, null, cancellation);

    /// <summary>The answer to a body.</summary>
    public Task<JsonNode> PostAsync(
        string path,
        IEnumerable<(string Name, string? Value)> query,
        JsonObject body,
        CancellationToken cancellation
    ) => CallAsync(path, query, body, cancellation);

    private async Task<JsonNode> CallAsync(
        string path,
        IEnumerable<(string Name, string? Value)> query,
        JsonObject? body,
        CancellationToken cancellation
    )
    {
        // Over HTTP the server refuses such a path before any operation sees it.
        if (Uri.UnescapeDataString(path).Any(char.IsControl))
            throw new ApiFault("control-character", "An id or key contains a control character.", "Remove it.");
        await using var scope = scopes.CreateAsyncScope();
        using var answer = new MemoryStream();
        // The time limit of requests would end the message without an answer.
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(options.RequestTimeout);
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = limited.Token };
        var (operation, values) =
            operations.Find(path, body is not null) ?? throw new InvalidOperationException($"No operation has the path '{path}'.");
        context.Request.RouteValues = values;
        (context.Request.Scheme, context.Request.Host, context.Request.PathBase) = address.Current;
        context.Request.Path = path;
        context.Request.QueryString = QueryString.Create(
            query.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => KeyValuePair.Create(pair.Name, pair.Value))
        );
        context.Request.Method = body is null ? HttpMethods.Get : HttpMethods.Post;
        if (body is not null)
        {
            context.Request.ContentType = "application/json";
            var bytes = JsonSerializer.SerializeToUtf8Bytes(body);
            (context.Request.Body, context.Request.ContentLength) = (new MemoryStream(bytes), bytes.Length);
        }

        context.Response.Body = answer;
        try
        {
            await pipeline.RunAsync(operation, context);
        }
        catch (Exception failure) when (Unavailable(failure, cancellation) is { } type)
        {
            throw new ApiFault(type.Code, type.Description, type.Description);
        }

        answer.Position = 0;
        var json = (await JsonNode.ParseAsync(answer, cancellationToken: cancellation))!;
        return context.Response.StatusCode < 400 ? json : throw Fault(json);
    }

    private static ProblemType? Unavailable(Exception failure, CancellationToken client) =>
        failure is OperationCanceledException && !client.IsCancellationRequested ? ProblemTypes.Timeout : DatabaseProblems.Of(failure);

    private static ApiFault Fault(JsonNode problem)
    {
        var (code, detail) = ((string)problem["code"]!, (string)problem["detail"]!);
        return new ApiFault(
            code,
            detail,
            code switch
            {
                "unknown-code" => "list_topics and list_places give codes.",
                "no-such-resource" => "search_figures finds ids and keys of series.",
                "nothing-to-search" => "Use words for the indicator or the place.",
                // The details of these already say what to do.
                _ when detail.EndsWith('.') && (int)problem["status"]! == 400 => detail,
                _ => ProblemTypes.All.First(type => type.Code == code).Description,
            }
        );
    }
}
