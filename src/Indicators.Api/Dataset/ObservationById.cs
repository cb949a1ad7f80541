using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Dataset;

/// <summary>Finds the observation in the path of a request.</summary>
internal static class ObservationById
{
    public static readonly TextParameter Id = CommonParameters.InPath("id", "Id of the observation.", "o1-3b1f0c5f4bd1f0a1c2d3");

    /// <summary>Returns the observation, or null.</summary>
    public static Task<Observation?> FindAsync(ApiRequest request) => ObservationAssembly.FindAsync(request, request.Parameters[Id]);

    public static Problem NotFound(ApiRequest request) =>
        Problem.NoSuch(
            request.Context,
            Id.Name,
            request.Parameters[Id],
            $"Release {request.Release.Version} has no observation with the id"
        );
}
