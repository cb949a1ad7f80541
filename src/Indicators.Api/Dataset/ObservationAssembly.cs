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
        var parts = await PartsOfObservations.LoadAsync(request, release.Id, [.. rows.Select(row => row.Asserted.Id)]);
        return [.. rows.Select(row => Assemble(release, row, parts))];
    }

    /// <summary>Returns an observation with the parts that <c>include</c> asks for; null if the release does not have it.</summary>
    public static async Task<Observation?> FindAsync(ApiRequest request, string id)
    {
        if (await PartsOfObservations.FindAsync(request, request.Release.Id, id) is not var (row, parts))
            return null;
        return (await ObservationIncludes.AddAsync(request, [Assemble(request.Release, row, parts)])).Single();
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

    private static Observation Assemble(ReleaseState release, ObservationRow row, PartsOfObservations parts) =>
        Observation.Of(
            row,
            release.Version,
            parts.Credits[row.Asserted.Id],
            parts.Witnesses[row.Asserted.Id],
            parts.Relations[row.Asserted.Id]
        );
}
