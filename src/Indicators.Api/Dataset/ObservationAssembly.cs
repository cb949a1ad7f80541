using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>Puts observations together from their rows and the rows that belong to them.</summary>
internal static class ObservationAssembly
{
    /// <summary>Observations with the parts that the request asks to include.</summary>
    public static async Task<IReadOnlyList<Observation>> AssembleAsync(ApiRequest request, IReadOnlyList<ObservationRow> rows) =>
        await ObservationIncludes.AddAsync(request, await AssembleBareAsync(request, rows));

    /// <summary>Observations without parts that have to be asked for.</summary>
    public static Task<IReadOnlyList<Observation>> AssembleBareAsync(ApiRequest request, IReadOnlyList<ObservationRow> rows) =>
        AssembleAsync(request, request.Release, rows);

    /// <summary>Rows of another release than the one that the request is answered from.</summary>
    public static async Task<IReadOnlyList<Observation>> AssembleAsync(
        ApiRequest request,
        ReleaseState release,
        IReadOnlyList<ObservationRow> rows
    )
    {
        if (rows.Count == 0)
            return [];
        var parameters = new { release = release.Id, ids = rows.Select(row => row.Asserted.Id).ToArray() };
        var credits = (await request.QueryAsync<CreditRow>(CreditRow.Sql, parameters)).ToLookup(
            row => row.OfObservation,
            row => row.ToCredit()
        );
        var witnesses = (await request.QueryAsync<WitnessPlaceRow>(WitnessPlaceRow.Sql, parameters)).ToLookup(
            row => row.OfObservation,
            row => row.ToPlace()
        );
        var relations = (await request.QueryAsync<RelationRow>(RelationRow.Sql, parameters)).ToLookup(row => row.OfObservation);
        return [.. rows.Select(Assemble)];

        Observation Assemble(ObservationRow row) =>
            Observation.Of(row, release.Version, credits[row.Asserted.Id], witnesses[row.Asserted.Id], relations[row.Asserted.Id]);
    }

    /// <summary>Observations a batch at a time, as their rows come.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<Observation>> AssembleAsync(
        ApiRequest request,
        IAsyncEnumerable<IReadOnlyList<ObservationRow>> batches
    )
    {
        await foreach (var rows in batches)
            yield return await AssembleAsync(request, rows);
    }
}
