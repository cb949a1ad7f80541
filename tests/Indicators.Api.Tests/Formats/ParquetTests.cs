using System.Text.Json.Nodes;
using DuckDB.NET.Data;

namespace Indicators.Api.Tests;

/// <summary>Parquet files, read back by another implementation.</summary>
public sealed class ParquetTests(ServedOddities served) : IClassFixture<ServedOddities>, IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [NodeFact]
    public async Task Hyparquet_reads_every_row_with_exact_decimals_and_dates()
    {
        var read = await ReadAsync("/v1/observations.parquet");
        var expected = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray();
        var rows = read["rows"]!.AsArray();

        Assert.Equal(expected.Count, rows.Count);
        foreach (var (one, row) in expected.Zip(rows))
        {
            Assert.Equal((string?)one!["id"], (string?)row!["id"]);
            foreach (var name in new[] { "value", "low", "high" })
                Assert.Equal((double?)(decimal?)one[name], (double?)row[name]);
            Assert.Equal((bool?)one["lowInclusive"], (bool?)row["low_inclusive"]);
            Assert.Equal((string?)one["period"]!["start"], ((string?)row["period_start"])?[..10]);
            Assert.Equal((string?)one["printed"], (string?)row["printed"]);
            Assert.Equal((int)one["source"]!["line"]!, (int)row["line"]!);
            Assert.Equal((string?)one["note"], (string?)row["note"]);
        }
    }

    [DatabaseFact]
    public async Task DuckDB_reads_every_row_with_exact_decimals_dates_and_truths()
    {
        var expected = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray();
        await File.WriteAllBytesAsync(_file, await served.Client.GetByteArrayAsync("/v1/observations.parquet"));
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"select id, value::varchar, low::varchar, high::varchar, low_inclusive, period_start, period_end, line, document "
            + $"from read_parquet('{_file}')";
        await using var rows = await command.ExecuteReaderAsync();
        foreach (var one in expected)
        {
            Assert.True(await rows.ReadAsync());
            Assert.Equal((string?)one!["id"], rows.GetString(0));
            foreach (var (column, name) in new[] { (1, "value"), (2, "low"), (3, "high") })
                Assert.Equal((decimal?)one[name], rows.IsDBNull(column) ? null : Exact(rows.GetString(column)));
            Assert.Equal((bool?)one["lowInclusive"], rows.IsDBNull(4) ? null : rows.GetBoolean(4));
            Assert.Equal((string?)one["period"]!["start"], Day(rows, 5));
            Assert.Equal((string?)one["period"]!["end"], Day(rows, 6));
            Assert.Equal((int)one["source"]!["line"]!, rows.GetInt32(7));
            Assert.Equal((string?)one["source"]!["document"], rows.GetString(8));
        }

        Assert.False(await rows.ReadAsync());

        static decimal Exact(string text) =>
            decimal.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);

        static string? Day(System.Data.Common.DbDataReader rows, int column) =>
            rows.IsDBNull(column)
                ? null
                : rows.GetFieldValue<DateOnly>(column).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    [NodeFact]
    public async Task Columns_have_the_names_of_csv_and_types()
    {
        var read = await ReadAsync("/v1/observations.parquet");
        var columns = read["columns"]!.AsObject();
        var header = (await served.GetAsync("/v1/observations.csv?limit=1")).Text.Split("\r\n")[0];

        Assert.Equal(header.Split(','), columns.Select(column => column.Key));
        Assert.Equal(
            ("DECIMAL", "DATE", "BOOLEAN"),
            ((string)columns["value"]!, (string)columns["period_start"]!, (string)columns["low_inclusive"]!)
        );
        Assert.Equal(("INTEGER", "STRING"), ((string)columns["line"]!, (string)columns["period"]!));
        Assert.Equal("2026.1", (string?)read["metadata"]!["release"]);
        Assert.Equal(columns.ToJsonString(), (await ReadAsync("/v1/observations.parquet?q=unheard"))["columns"]!.ToJsonString());
    }

    [NodeFact]
    public async Task Series_and_grids_are_there_too()
    {
        var series = (await ReadAsync("/v1/series.parquet"))["rows"]!.AsArray();
        Assert.Equal((int)(await served.GetAsync("/v1/series?limit=1")).Body["total"]!, series.Count);
        var grid = (await ReadAsync("/v1/observations.parquet?indicator=exports&document=ash-2023-honey&layout=wide"))["rows"]!.AsArray();
        Assert.Equal(3, grid.Count);
        Assert.Contains(
            grid,
            row => row!.AsObject().Any(cell => cell.Key.StartsWith("exports.", StringComparison.Ordinal) && cell.Value is not null)
        );
    }

    [DatabaseFact]
    public async Task The_same_answer_has_the_same_bytes()
    {
        var first = await served.Client.GetByteArrayAsync("/v1/observations.parquet");
        Assert.Equal(first, await served.Client.GetByteArrayAsync("/v1/observations.parquet"));
        Assert.Equal("PAR1"u8.ToArray(), first[^4..]);
        var answer = await served.GetAsync("/v1/observations?limit=1", ("Accept", "application/vnd.apache.parquet"));
        Assert.Equal("application/vnd.apache.parquet", answer["Content-Type"]);
        Assert.Contains(".parquet", answer["Content-Disposition"], StringComparison.Ordinal);
    }

    private async Task<JsonNode> ReadAsync(string path)
    {
        await File.WriteAllBytesAsync(_file, await served.Client.GetByteArrayAsync(path));
        return JsonNode.Parse(await NodeProgram.RunAsync("clients/parquet", "read.mjs", _file))!;
    }
}
