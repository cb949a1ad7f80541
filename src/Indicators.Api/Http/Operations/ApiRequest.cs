using System.Data.Common;
using Dapper;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Parameters;
using Npgsql;

namespace Indicators.Api.Http.Operations;

/// <summary>A request as it was understood, with a connection on which everything is seen at one moment.</summary>
internal sealed class ApiRequest
{
    /// <summary>Rows that are read at a time.</summary>
    public const int BatchSize = 500;

    public required HttpContext Context { get; init; }

    public required Operation Operation { get; init; }

    public required ParameterValues Parameters { get; init; }

    public required ReleaseState Release { get; init; }

    public required ReleaseCodes Codes { get; init; }

    /// <summary>The place where the page starts; null for the first page.</summary>
    public required Cursor? Cursor { get; init; }

    public required NpgsqlConnection Connection { get; init; }

    public CancellationToken Cancellation => Context.RequestAborted;

    /// <summary>How many rows are answered at once where no limit is given.</summary>
    public required int MaxUnpagedRows { get; init; }

    /// <summary>Whether a page is asked for, and not the whole.</summary>
    public bool IsPaged => Cursor is not null || Parameters.FindNumber(CommonParameters.Limit) is not null;

    public int Limit => Parameters.FindNumber(CommonParameters.Limit) ?? CommonParameters.DefaultLimit;

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object parameters) =>
        (await Connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: Cancellation))).AsList();

    /// <summary>Rows that are read by a reader of one's own.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        string sql,
        object parameters,
        Func<DbDataReader, CancellationToken, Task<IReadOnlyList<T>>> readAsync
    )
    {
        await using var found = await Connection.ExecuteReaderAsync(
            new CommandDefinition(sql, parameters, cancellationToken: Cancellation)
        );
        return await readAsync(found, Cancellation);
    }

    public Task<T> QuerySingleAsync<T>(string sql, object parameters) =>
        Connection.QuerySingleAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: Cancellation));

    public Task<T?> QueryFirstOrDefaultAsync<T>(string sql, object parameters) =>
        Connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: Cancellation));

    /// <summary>
    /// The rows of a query a few hundred at a time, each batch a statement of its own: however long the client takes, neither side holds
    /// more than one batch, and no statement runs into its time limit. One such reading at a time.
    /// </summary>
    public IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(string sql, object parameters) =>
        ReadAsync(sql, parameters, fetch => QueryAsync<T>(fetch, new { }));

    /// <inheritdoc cref="ReadAsync{T}(string, object)"/>
    public IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        string sql,
        object parameters,
        Func<DbDataReader, CancellationToken, Task<IReadOnlyList<T>>> readAsync
    ) => ReadAsync(sql, parameters, fetch => QueryAsync(fetch, new { }, readAsync));

    private async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        string sql,
        object parameters,
        Func<string, Task<IReadOnlyList<T>>> fetchAsync
    )
    {
        await Connection.ExecuteAsync(
            new CommandDefinition($"declare row_reader no scroll cursor for {sql}", parameters, cancellationToken: Cancellation)
        );
        // Statements are kept prepared by their words, and rows of another query are not what this one was prepared for: it names its
        // query.
        var fetch = FormattableString.Invariant(
            $"fetch forward {BatchSize} from row_reader /* {sql.GetHashCode(StringComparison.Ordinal):x8} */"
        );
        while (await fetchAsync(fetch) is { Count: > 0 } batch)
        {
            yield return batch;
            if (batch.Count < BatchSize)
                break;
        }

        await Connection.ExecuteAsync(new CommandDefinition("close row_reader", cancellationToken: Cancellation));
    }

    /// <summary>The cursor of the page after the one that ends with these keys.</summary>
    public string NextCursor(params string[] keys) => NextCursorAt(Context.Request.Path, keys);

    /// <summary>The cursor of a page at another path, with the parameters of this request.</summary>
    public string NextCursorAt(string path, params string[] keys) =>
        new Cursor(Release.Version, Release.ContentHash, Cursor.QueryOf(path, Parameters), keys).ToString();
}
