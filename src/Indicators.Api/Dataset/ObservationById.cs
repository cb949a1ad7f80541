using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Dataset;

/// <summary>Finds the observation in the path of a request.</summary>
internal static class ObservationById
{
    public static readonly TextParameter Id = CommonParameters.InPath("id", "Id of the observation.", "o1-3b1f0c5f4bd1f0a1c2d3");

    /// <summary>Returns the observation, or null.</summary>
    public static async Task<Observation?> FindAsync(ApiRequest request)
    {
        var rows = await request.QueryRowsAsync(
            $"select {ObservationRow.Columns} from {ObservationRow.From} where o.release_id = @release and o.id = @id order by o.id",
            new { release = request.Release.Id, id = request.Parameters[Id] },
            ObservationRow.Read
        );
        return (await ObservationAssembly.AssembleAsync(request, rows)).SingleOrDefault();
    }

    public static Problem NotFound(ApiRequest request) =>
        Problem.NoSuch(
            request.Context,
            Id.Name,
            request.Parameters[Id],
            $"Release {request.Release.Version} has no observation with the id"
        );
}
