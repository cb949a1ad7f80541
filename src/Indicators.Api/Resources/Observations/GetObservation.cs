using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.Observations;

/// <summary>Returns one observation by its id.</summary>
internal static class GetObservation
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.Observation,
        Id = "getObservation",
        Tag = "Observations",
        Summary = "Get an observation",
        Description = "Returns one assertion of one document. The id is derived from the content, so it never changes its meaning.",
        Parameters =
        [
            ObservationById.Id,
            ObservationIncludes.Parameter,
            CommonParameters.Release,
            ObservationFormats.Parameter,
            CommonParameters.ByteOrderMark,
        ],
        Refuses = [StatusCodes.Status410Gone],
        Explain = Withdrawn.ExplainAsync,
        ProblemExamples = Withdrawn.Examples,
        Answer = typeof(Observation),
        Handle = AnswerAsync,
        Table = ObservationFormats.Table(TabulateAsync),
    };

    private static async Task<Reply> TabulateAsync(ApiRequest request)
    {
        var query = await ObservationQuery.OfAsync(request, id: request.Parameters[ObservationById.Id]);
        return await query.CountAsync() == 0
            ? Reply.Of(ObservationById.NotFound(request))
            : Reply.Of(
                new ObservationTable(request, query, $"Observation {request.Parameters[ObservationById.Id]}")
                {
                    Name = request.Parameters[ObservationById.Id],
                    Count = 1,
                }
            );
    }

    private static async Task<Reply> AnswerAsync(ApiRequest request) =>
        await ObservationById.FindAsync(request) is { } observation ? Reply.Of(observation) : Reply.Of(ObservationById.NotFound(request));
}
