using System.Data.Common;
using Dapper;
using Indicators.Api.Http.Operations;
using Indicators.Tables;

namespace Indicators.Api.Dataset;

/// <summary>The rows that belong to observations, by id.</summary>
internal sealed record PartsOfObservations(
    ILookup<string, Credit> Credits,
    ILookup<string, WitnessPlace> Witnesses,
    ILookup<string, RelationRow> Relations
)
{
    private static readonly string OfMany = Sql("= any(@ids)");

    // With one id instead of an array, the server keeps the plans of the statements.
    private static readonly string WithOne = $"""
        select {ObservationRow.Columns} from {ObservationRow.From} where o.release_id = @release and o.id = @id order by o.id;
        {Sql("= @id")}
        """;

    /// <summary>Reads all of them in one round trip.</summary>
    public static Task<PartsOfObservations> LoadAsync(ApiRequest request, int release, string[] ids) =>
        request.Session.RunAsync(
            async (connection, stop) =>
            {
                await using var found = await connection.ExecuteReaderAsync(Command(OfMany, new { release, ids }, stop));
                return await ReadAsync(found, stop);
            }
        );

    /// <summary>Reads an observation and its parts in one round trip; null if the release does not have it.</summary>
    public static Task<(ObservationRow Row, PartsOfObservations Parts)?> FindAsync(ApiRequest request, int release, string id) =>
        request.Session.RunAsync(
            async (connection, stop) =>
            {
                await using var found = await connection.ExecuteReaderAsync(Command(WithOne, new { release, id }, stop));
                var rows = new ColumnReader(found);
                if (!await rows.NextAsync(stop))
                    return ((ObservationRow, PartsOfObservations)?)null;
                var row = ObservationRow.Read(rows);
                await found.NextResultAsync(stop);
                return (row, await ReadAsync(found, stop));
            }
        );

    private static string Sql(string isOneOfThese) =>
        $"{CreditRow.Sql(isOneOfThese)};\n{WitnessPlaceRow.Sql(isOneOfThese)};\n{RelationRow.Sql(isOneOfThese)}";

    private static CommandDefinition Command(string sql, object parameters, CancellationToken stop) =>
        new(sql, parameters, cancellationToken: stop);

    private static async Task<PartsOfObservations> ReadAsync(DbDataReader found, CancellationToken stop)
    {
        var credits = await ReadAsync<CreditRow>(found, stop);
        await found.NextResultAsync(stop);
        var witnesses = await ReadAsync<WitnessPlaceRow>(found, stop);
        await found.NextResultAsync(stop);
        var relations = await ReadAsync<RelationRow>(found, stop);
        return new PartsOfObservations(
            credits.ToLookup(row => row.OfObservation, row => row.ToCredit()),
            witnesses.ToLookup(row => row.OfObservation, row => row.ToPlace()),
            relations.ToLookup(row => row.OfObservation)
        );
    }

    private static async Task<List<T>> ReadAsync<T>(DbDataReader found, CancellationToken stop)
    {
        var parse = found.GetRowParser<T>();
        var rows = new List<T>();
        while (await found.ReadAsync(stop))
            rows.Add(parse(found));
        return rows;
    }
}
