using Dapper;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>The rows that belong to observations, by id.</summary>
internal sealed record PartsOfObservations(
    ILookup<string, Credit> Credits,
    ILookup<string, WitnessPlace> Witnesses,
    ILookup<string, RelationRow> Relations
)
{
    private const string Sql = $"{CreditRow.Sql};\n{WitnessPlaceRow.Sql};\n{RelationRow.Sql}";

    /// <summary>Reads all of them in one round trip.</summary>
    public static Task<PartsOfObservations> LoadAsync(ApiRequest request, int release, string[] ids) =>
        request.Session.RunAsync(
            async (connection, stop) =>
            {
                await using var parts = await connection.QueryMultipleAsync(
                    new CommandDefinition(Sql, new { release, ids }, cancellationToken: stop)
                );
                return new PartsOfObservations(
                    (await parts.ReadAsync<CreditRow>()).ToLookup(row => row.OfObservation, row => row.ToCredit()),
                    (await parts.ReadAsync<WitnessPlaceRow>()).ToLookup(row => row.OfObservation, row => row.ToPlace()),
                    (await parts.ReadAsync<RelationRow>()).ToLookup(row => row.OfObservation)
                );
            }
        );
}
