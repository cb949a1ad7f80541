using Indicators.Api.Dataset;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Resources.Observations;

/// <summary>One observation by its id.</summary>
internal static class GetObservation
{
    public const string Collection = "/v1/observations";

    public static readonly TextParameter Id = CommonParameters.InPath("id", "Id of the observation.", "o1-3b1f0c5f4bd1f0a1c2d3");

    public static readonly Operation Operation = new()
    {
        Path = Collection + "/{id}",
        Id = "getObservation",
        Tag = "Observations",
        Summary = "Get an observation",
        Description = "One assertion of one document. An id is a content address: it never comes to mean anything else.",
        Parameters = [Id, ObservationIncludes.Parameter, CommonParameters.Release, AnswerFormats.OfObservations],
        Answer = typeof(Observation),
        Handle = AnswerAsync,
        Table = new(typeof(Observation), TabulateAsync),
    };

    /// <summary>The observation that the path names, or null.</summary>
    public static async Task<Observation?> FindAsync(ApiRequest request)
    {
        var rows = await request.QueryAsync<ObservationRow>(
            $"select {ObservationRow.Columns} from {ObservationRow.From} where o.release_id = @release and o.id = @id order by o.id",
            new { release = request.Release.Id, id = request.Parameters[Id] }
        );
        return (await ObservationAssembly.AssembleAsync(request, rows)).SingleOrDefault();
    }

    public static Problem NotFound(ApiRequest request) =>
        Problem.NoSuch(request.Context, Id, request.Parameters[Id], $"observation in release {request.Release.Version} with the id");

    private static async Task<Reply> TabulateAsync(ApiRequest request)
    {
        var query = await ObservationQuery.OfAsync(request, id: request.Parameters[Id]);
        return await query.CountAsync() == 0
            ? Reply.Of(NotFound(request))
            : Reply.Of(
                new ObservationTable(request, query, $"Observation {request.Parameters[Id]}") { Name = request.Parameters[Id], Count = 1 }
            );
    }

    private static async Task<Reply> AnswerAsync(ApiRequest request) =>
        await FindAsync(request) is { } observation ? Reply.Of(observation) : Reply.Of(NotFound(request));
}
