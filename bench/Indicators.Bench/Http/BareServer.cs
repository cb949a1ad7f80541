using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Indicators.Bench.Http;

/// <summary>
/// Kestrel with nothing but a table of answers: what this machine can do at most. It sends the same headers and bodies as the service, and
/// 304 wherever a client names a tag. Under <c>/statement</c> it asks the database for one figure first.
/// </summary>
internal sealed class BareServer : IAsyncDisposable
{
    public const string Statement = "/statement/";

    /// <summary>What an answer reads at least.</summary>
    public const string Sql =
        "select to_jsonb(o)::text from indicators.observation o join indicators.current_release using (release_id) "
        + "where o.id = $1 order by 1";

    private readonly WebApplication _app;

    private BareServer(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First());

    public static async Task<BareServer> StartAsync(IReadOnlyList<BareAnswer> answers, NpgsqlDataSource database, CancellationToken cancel)
    {
        var byPath = answers.ToDictionary(answer => answer.Path, StringComparer.Ordinal);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.Run(context =>
            context.Request.Path.Value!.StartsWith(Statement, StringComparison.Ordinal)
                ? AnswerFromDatabaseAsync(context, database, context.Request.Path.Value[Statement.Length..])
                : byPath[context.Request.Path.Value + context.Request.QueryString.Value].WriteAsync(context)
        );
        await app.StartAsync(cancel);
        return new BareServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerFromDatabaseAsync(HttpContext context, NpgsqlDataSource database, string id)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.AddWithValue(id);
        await context.Response.WriteAsync((string)(await command.ExecuteScalarAsync())!);
    }
}

/// <summary>An answer of the service, as it was sent.</summary>
internal sealed record BareAnswer(
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    IReadOnlyList<KeyValuePair<string, string>> UnchangedHeaders,
    byte[] Body
)
{
    public string Tag => Headers.First(header => header.Key == "ETag").Value;

    /// <summary>Asks the service.</summary>
    public static async Task<BareAnswer> OfAsync(HttpClient client, string path, CancellationToken cancel)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), cancel);
        answer.EnsureSuccessStatusCode();
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        again.Headers.TryAddWithoutValidation("If-None-Match", answer.Headers.ETag!.ToString());
        using var unchanged = await client.SendAsync(again, cancel);
        if (unchanged.StatusCode != HttpStatusCode.NotModified)
            throw new InvalidOperationException($"{path} is answered with {unchanged.StatusCode}, not with 304");
        return new BareAnswer(path, Of(answer), Of(unchanged), await answer.Content.ReadAsByteArrayAsync(cancel));
    }

    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        var isUnchanged = context.Request.Headers.IfNoneMatch.Count > 0;
        foreach (var (name, value) in isUnchanged ? UnchangedHeaders : Headers)
            response.Headers[name] = value;
        if (!isUnchanged)
            return response.BodyWriter.WriteAsync(Body).AsTask();
        response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private static KeyValuePair<string, string>[] Of(HttpResponseMessage answer) =>
        [
            .. answer
                .Headers.Concat(answer.Content.Headers)
                .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "Connection"))
                .Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value))),
        ];
}
