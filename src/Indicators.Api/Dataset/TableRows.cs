using System.Data.Common;
using Indicators.Api.Http.Operations;
using Indicators.Tables;

namespace Indicators.Api.Dataset;

/// <summary>Runs queries whose rows consist of columns of the library's tables.</summary>
internal static class TableRows
{
    public static Task<IReadOnlyList<T>> QueryRowsAsync<T>(
        this ApiRequest request,
        string sql,
        object parameters,
        Func<ColumnReader, T> read
    ) => request.QueryAsync(sql, parameters, (rows, cancellation) => AllAsync(rows, read, cancellation));

    /// <inheritdoc cref="ApiRequest.ReadAsync{T}(string, object)"/>
    public static IAsyncEnumerable<IReadOnlyList<T>> ReadRowsAsync<T>(
        this ApiRequest request,
        string sql,
        object parameters,
        Func<ColumnReader, T> read
    ) => request.ReadAsync(sql, parameters, (rows, cancellation) => AllAsync(rows, read, cancellation));

    private static async Task<IReadOnlyList<T>> AllAsync<T>(DbDataReader rows, Func<ColumnReader, T> read, CancellationToken cancellation)
    {
        var reader = new ColumnReader(rows);
        var all = new List<T>();
        while (await reader.NextAsync(cancellation))
            all.Add(read(reader));
        return all;
    }
}
