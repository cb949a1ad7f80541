using System.Data.Common;
using Dapper;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Sessions;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Data;

/// <summary>The requested figures, in the order in which series are written.</summary>
internal sealed class FigureQuery
{
    private readonly Session _session;
    private readonly DataQuery _query;
    private readonly FigureConditions _conditions;

    /// <param name="session">The database session.</param>
    /// <param name="query">The query.</param>
    /// <param name="releases">Ids of the releases, in the order of their data sets.</param>
    public FigureQuery(Session session, DataQuery query, int[] releases)
    {
        (_session, _query, _conditions) = (session, query, new FigureConditions(query));
        _conditions.Parameters.Add("releases", releases);
        _conditions.Parameters.Add("first", query.First);
        _conditions.Parameters.Add("last", query.Last);
    }

    /// <summary>Number of rows.</summary>
    public Task<long> CountAsync() =>
        _session.RunAsync((connection, stop) => connection.QuerySingleAsync<long>(Command($"select count(*) from ({Rows}) counted", stop)));

    /// <summary>
    /// The rows. They are fetched a few hundred at a time with separate statements, so that no statement stays open for a slow client.
    /// </summary>
    public async IAsyncEnumerable<FigureRow> ReadAsync()
    {
        await _session.RequireTransactionAsync();
        await _session.RunAsync(
            (connection, stop) =>
                connection.ExecuteAsync(Command($"declare figures no scroll cursor for {Rows} order by place, {Order}", stop))
        );
        // Prepared statements are cached by their text, and the columns differ from query to query.
        var fetch = FormattableString.Invariant($"fetch forward {ApiRequest.BatchSize} from figures /* {Names} */");
        for (var isFull = true; isFull; )
        {
            var batch = await _session.RunAsync((connection, stop) => FetchAsync(connection, fetch, stop));
            foreach (var row in batch)
                yield return row;
            isFull = batch.Count == ApiRequest.BatchSize;
        }

        await _session.RunAsync(
            (connection, stop) => connection.ExecuteAsync(new CommandDefinition("close figures", cancellationToken: stop))
        );
    }

    /// <summary>The codes in use of each dimension, as pairs of dimension and code, sorted.</summary>
    public async Task<ILookup<string, string>> CodesAsync() =>
        (
            await _session.RunAsync(
                (connection, stop) =>
                    connection.QueryAsync<(string Dimension, string Code)>(
                        Command(
                            $"""
                            select distinct dimension, code
                            from ({Figures}) figures, unnest(
                              array[{string.Join(", ", FigureStructure.Dimensions.Select(one => $"'{one.Id}'"))}],
                              array[{string.Join(", ", FigureStructure.Dimensions.Select(one => $"\"{one.Id}\""))}]
                            ) as used (dimension, code)
                            order by dimension, code
                            """,
                            stop
                        )
                    )
            )
        ).ToLookup(pair => pair.Dimension, pair => pair.Code);

    /// <summary>The first and the last day that a period states, and the numbers of series and of figures.</summary>
    public Task<(DateOnly? First, DateOnly? Last, long Series, long Figures)> ExtentAsync() =>
        _session.RunAsync(
            (connection, stop) =>
                connection.QuerySingleAsync<(DateOnly?, DateOnly?, long, long)>(
                    Command(
                        $"""
                        select min(coalesce(lower(period), upper(period) - 1)), max(coalesce(upper(period) - 1, lower(period))),
                          count(distinct ({string.Join(", ", FigureStructure.Dimensions.Select(one => $"\"{one.Id}\""))})), count(*)
                        from ({Figures}) figures
                        """,
                        stop
                    )
                )
        );

    private CommandDefinition Command(string sql, CancellationToken stop) => new(sql, _conditions.Parameters, cancellationToken: stop);

    private string Order =>
        Ordered(_query.KeysOnly ? _query.SeriesDimensions : [.. _query.SeriesDimensions, .. _query.ObservationDimensions]);

    private string Names => string.Join(", ", _query.Columns.Select(column => $"\"{column.Id}\""));

    private string Rows
    {
        get
        {
            if (_query.KeysOnly)
            {
                var keys = _query.SeriesDimensions.Contains(FigureStructure.Time) ? $"{Names}, place, period" : $"{Names}, place";
                return $"select release_id, {keys} from ({Figures}) figures group by release_id, {keys}";
            }

            if (_query is { First: null, Last: null })
                return $"select release_id, {Names}, place, period from ({Figures}) figures";
            // Even with all dimensions at the observation, the first and last observations of a series are those of its periods.
            var isFlat = _query.AtObservation is null;
            var dimensions = isFlat ? FigureStructure.Dimensions : _query.SeriesDimensions;
            var series = string.Join(", ", dimensions.Select(one => $"\"{one.Id}\"").Prepend("release_id"));
            var order = Ordered(isFlat ? [FigureStructure.Time] : _query.ObservationDimensions);
            return $"""
                select release_id, {Names}, place, period
                from (
                  select figures.*, row_number() over (partition by {series} order by {order}) as nth,
                    count(*) over (partition by {series}) as of_series
                  from ({Figures}) figures
                ) numbered
                where nth <= @first::integer or nth > of_series - @last::integer
                """;
        }
    }

    private string Figures
    {
        get
        {
            Component[] columns = [.. FigureStructure.Dimensions, FigureStructure.Value, .. _query.Attributes];
            return $"""
                select f.release_id, array_position(@releases, f.release_id) as place, f.period,
                  f.period_edtf as "{FigureStructure.Time.Id}",
                  {string.Join(", ", columns.Select(column => $"{FigureColumns.Of(column)} as \"{column.Id}\""))}
                {FigureSql.From(_conditions.OfSeries)}
                where {_conditions.OfFigures}
                """;
        }
    }

    private static string Ordered(IEnumerable<Component> components) =>
        string.Join(", ", components.Select(one => one == FigureStructure.Time ? "period" : $"\"{one.Id}\" collate \"C\""));

    private async Task<List<FigureRow>> FetchAsync(DbConnection connection, string fetch, CancellationToken cancellation)
    {
        var time = _query.Columns.ToList().IndexOf(FigureStructure.Time);
        var batch = new List<FigureRow>(ApiRequest.BatchSize);
        await using var rows = await connection.ExecuteReaderAsync(new CommandDefinition(fetch, cancellationToken: cancellation));
        while (await rows.ReadAsync(cancellation))
        {
            var values = new string?[_query.Columns.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = await rows.IsDBNullAsync(i + 1, cancellation) ? null : rows.GetString(i + 1);
            if (time >= 0)
                values[time] = TimePeriod.Of(values[time]!);
            batch.Add(new FigureRow(rows.GetInt32(0), values));
        }

        return batch;
    }
}
