using Indicators.Api.Citations;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.Observations;

/// <summary>How to cite one observation: the work that says it, and where it is recorded.</summary>
internal static class CiteObservation
{
    public static readonly Operation Operation = new()
    {
        Path = GetObservation.Operation.Path + "/citation",
        Id = "citeObservation",
        Tag = "Observations",
        Summary = "Cite an observation",
        Description =
            "The work that the figure stands in, and the release and id under which it is recorded here, with an address that is pinned to the release.",
        Parameters = [GetObservation.Id, Citing.Style, CommonParameters.Release, Citing.Format],
        ShowsAddress = true,
        Answer = typeof(Citation),
        OwnFormats = Citing.OwnFormats,
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (await GetObservation.FindAsync(request) is not { } observation)
            return Reply.Of(GetObservation.NotFound(request));
        var document = (await CitedDocumentRow.LoadAsync(request, [observation.Source.Document])).Single();
        var reference = document.ToReference(
            observation.Id,
            Citing.Url(request, observation.Self),
            Citing.Record(request, "observation", observation.Id)
        );
        return Citing.Answer(request, "observation", observation.Id, reference, [document], observation.Printed);
    }
}
