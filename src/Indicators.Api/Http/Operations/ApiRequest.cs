using System.Data.Common;
using Dapper;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Sessions;

namespace Indicators.Api.Http.Operations;

/// <summary>A parsed request, with the database session that its answer is read from.</summary>
internal sealed class ApiRequest
{
    /// <summary>Number of rows read at a time.</summary>
    public const int BatchSize = 500;

    public required HttpContext Context { get; init; }

    public required Operation Operation { get; init; }

    public required ParameterValues Parameters { get; init; }

    public required ReleaseState Release { get; init; }

    public required ReleaseCodes Codes { get; init; }

    /// <summary>The position where the page starts; null for the first page.</summary>
    public required Cursor? Cursor { get; init; }

    /// <summary>What was sent in the body, as <see cref="Operation.ReadBody"/> reads it; null without one.</summary>
    public object? Body { get; init; }

    /// <summary>All releases, as they were when the request began.</summary>
    public required PublishedReleases Releases { get; init; }

    public required Session Session { get; init; }

    /// <summary>Scheme, host and base path at which the service was asked, without a trailing slash.</summary>
    public string Address => $"{Context.Request.Scheme}://{Context.Request.Host}{Context.Request.PathBase}";

    /// <summary>Ends the waiting for the answer.</summary>
    public CancellationToken Cancellation => Session.Patience;

    /// <summary>Maximum number of rows of a response without <c>limit</c>.</summary>
    public required int MaxUnpagedRows { get; init; }

    /// <summary>Whether the client asks for a page and not for the whole result.</summary>
    public bool IsPaged => Cursor is not null || Parameters.FindNumber(CommonParameters.Limit) is not null;

    public int Limit => Parameters.FindNumber(CommonParameters.Limit) ?? CommonParameters.DefaultLimit;

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object parameters) =>
        (await Session.RunAsync((connection, stop) => connection.QueryAsync<T>(Command(sql, parameters, stop)))).AsList();

    /// <summary>Rows that a custom reader reads.</summary>
    public Task<IReadOnlyList<T>> QueryAsync<T>(
        string sql,
        object parameters,
        Func<DbDataReader, CancellationToken, Task<IReadOnlyList<T>>> readAsync
    ) =>
        Session.RunAsync(
            async (connection, stop) =>
            {
                await using var found = await connection.ExecuteReaderAsync(Command(sql, parameters, stop));
                return await readAsync(found, stop);
            }
        );

    public Task<T> QuerySingleAsync<T>(string sql, object parameters) =>
        Session.RunAsync((connection, stop) => connection.QuerySingleAsync<T>(Command(sql, parameters, stop)));

    public Task<T?> QueryFirstOrDefaultAsync<T>(string sql, object parameters) =>
        Session.RunAsync((connection, stop) => connection.QueryFirstOrDefaultAsync<T>(Command(sql, parameters, stop)));

    /// <summary>
    /// Reads the rows of a query in batches of a few hundred, each with its own statement: memory holds at most one batch. Only one such
    /// read may run at a time.
    /// </summary>
    public IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(string sql, object parameters) =>
        ReadAsync(sql, parameters, fetch => QueryAsync<T>(fetch, new { }));

    /// <inheritdoc cref="ReadAsync{T}(string, object)"/>
    public IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        string sql,
        object parameters,
        Func<DbDataReader, CancellationToken, Task<IReadOnlyList<T>>> readAsync
    ) => ReadAsync(sql, parameters, fetch => QueryAsync(fetch, new { }, readAsync));

    private static CommandDefinition Command(string sql, object? parameters, CancellationToken stop) =>
        new(sql, parameters, cancellationToken: stop);

    private async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        string sql,
        object parameters,
        Func<string, Task<IReadOnlyList<T>>> fetchAsync
    )
    {
        await Session.RequireTransactionAsync();
        await Session.RunAsync(
            (connection, stop) => connection.ExecuteAsync(Command($"declare row_reader no scroll cursor for {sql}", parameters, stop))
        );
        // Npgsql caches prepared statements by their text. Queries with different rows must not share one, so the text names the query.
        var fetch = FormattableString.Invariant(
            $"fetch forward {BatchSize} from row_reader /* {sql.GetHashCode(StringComparison.Ordinal):x8} */"
        );
        while (await fetchAsync(fetch) is { Count: > 0 } batch)
        {
            yield return batch;
            if (batch.Count < BatchSize)
                break;
        }

        await Session.RunAsync((connection, stop) => connection.ExecuteAsync(Command("close row_reader", null, stop)));
    }

    /// <summary>The cursor of the page after the one that ends with these keys.</summary>
    public string NextCursor(params string[] keys) => NextCursorAt(Context.Request.Path, keys);

    /// <summary>The cursor of a page at another path, with the parameters of this request.</summary>
    public string NextCursorAt(string path, params string[] keys) =>
        new Cursor(Release.Version, Release.ContentHash, Cursor.QueryOf(path, Parameters), keys).ToString();
}
