using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>Assembles observations from their rows and the rows that belong to them.</summary>
internal static class ObservationAssembly
{
    /// <summary>Returns observations with the parts that <c>include</c> asks for.</summary>
    public static async Task<IReadOnlyList<Observation>> AssembleAsync(ApiRequest request, IReadOnlyList<ObservationRow> rows) =>
        await ObservationIncludes.AddAsync(request, await AssembleBareAsync(request, rows));

    /// <summary>Returns observations without optional parts.</summary>
    public static Task<IReadOnlyList<Observation>> AssembleBareAsync(ApiRequest request, IReadOnlyList<ObservationRow> rows) =>
        AssembleAsync(request, request.Release, rows);

    /// <summary>Returns observations of a release other than that of the request.</summary>
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

    /// <summary>Returns observations in batches as their rows arrive.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<Observation>> AssembleAsync(
        ApiRequest request,
        IAsyncEnumerable<IReadOnlyList<ObservationRow>> batches
    )
    {
        await foreach (var rows in batches)
            yield return await AssembleAsync(request, rows);
    }
}
