using System.Globalization;
using Indicators.Api.Http.Operations;
using Parquet;
using Parquet.Schema;

namespace Indicators.Api.Http.Formats;

/// <summary>Writes rows as a Parquet file. The same rows give the same bytes.</summary>
internal static class ParquetFile
{
    private const int RowsOfGroup = 20_000;

    /// <summary>As in the database: <c>numeric(28,8)</c>.</summary>
    private const int Digits = 28;
    private const int Scale = 8;

    /// <param name="columns">The columns with their kinds; every value may be missing.</param>
    /// <param name="batches">The rows.</param>
    /// <param name="metadata">Names and values for the file as a whole.</param>
    /// <param name="cancellation">Stops writing.</param>
    public static async Task<ReadOnlyMemory<byte>> WriteAsync(
        IReadOnlyList<Column> columns,
        IAsyncEnumerable<IReadOnlyList<object>> batches,
        IReadOnlyDictionary<string, string> metadata,
        CancellationToken cancellation
    )
    {
        DataField[] fields = [.. columns.Select(FieldOf)];
        var file = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), file, cancellationToken: cancellation))
        {
            writer.CustomMetadata = metadata.ToDictionary();
            var rows = new List<object>();
            await foreach (var batch in batches)
            {
                rows.AddRange(batch);
                if (rows.Count < RowsOfGroup)
                    continue;
                await WriteGroupAsync(writer, columns, fields, rows, cancellation);
                rows.Clear();
            }

            await WriteGroupAsync(writer, columns, fields, rows, cancellation);
        }

        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }

    private static async Task WriteGroupAsync(
        ParquetWriter writer,
        IReadOnlyList<Column> columns,
        DataField[] fields,
        IReadOnlyList<object> rows,
        CancellationToken cancellation
    )
    {
        if (rows.Count == 0)
            return;
        using var group = writer.CreateRowGroup();
        foreach (var (column, field) in columns.Zip(fields))
        {
            var values = rows.Select(column.Value);
            await (
                column.Kind switch
                {
                    CellKind.Number => WriteAsync(values, value => Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
                    CellKind.Integer => WriteAsync(values, value => Convert.ToInt64(value, CultureInfo.InvariantCulture)),
                    CellKind.Date => WriteAsync(values, value => (DateOnly)value),
                    CellKind.Truth => WriteAsync(values, value => (bool)value),
                    _ => group.WriteAsync(field, [.. values.Select(value => (string?)value)!]),
                }
            );

            Task WriteAsync<T>(IEnumerable<object?> all, Func<object, T> read)
                where T : struct =>
                group.WriteAsync<T>(
                    field,
                    all.Select(value => value is null ? (T?)null : read(value)).ToArray().AsMemory(),
                    cancellationToken: cancellation
                );
        }
    }

    private static DataField FieldOf(Column column) =>
        column.Kind switch
        {
            CellKind.Number => new DecimalDataField(column.Name, Digits, Scale, isNullable: true),
            CellKind.Integer => new DataField(column.Name, typeof(long), isNullable: true),
            CellKind.Date => new DataField(column.Name, typeof(DateOnly), isNullable: true),
            CellKind.Truth => new DataField(column.Name, typeof(bool), isNullable: true),
            _ => new DataField(column.Name, typeof(string), isNullable: true),
        };
}
