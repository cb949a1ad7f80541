using Indicators.Api.Catalog;
using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.Observations;

/// <summary>Cites one observation: the work that states it, and its record in the release.</summary>
internal static class CiteObservation
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.Observation + "/citation",
        Id = "citeObservation",
        Tag = "Observations",
        Summary = "Cite an observation",
        Description =
            "Returns a citation of the work that contains the figure, with the release and id of the observation and an address "
            + "that always shows this release.",
        Parameters = [ObservationById.Id, Citing.Style, CommonParameters.Release, Citing.Format],
        ShowsAddress = true,
        Refuses = [StatusCodes.Status410Gone],
        Explain = Withdrawn.ExplainAsync,
        ProblemExamples = Withdrawn.Examples,
        Answer = typeof(Citation),
        OwnFormats = Citing.OwnFormats,
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (await ObservationById.FindAsync(request) is not { } observation)
            return Reply.Of(ObservationById.NotFound(request));
        var document = (await CitedDocumentRow.LoadAsync(request, [observation.Source.Document])).Single();
        var reference = document.ToReference(
            observation.Id,
            Citing.Url(request, observation.Self),
            Citing.Record(request, "observation", observation.Id)
        );
        return Citing.Answer(request, "observation", observation.Id, reference, [document], observation.Printed);
    }
}
