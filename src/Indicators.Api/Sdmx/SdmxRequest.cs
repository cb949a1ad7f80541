using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx;

/// <summary>A request with everything that an answer is made from.</summary>
internal sealed record SdmxRequest
{
    public required SdmxVersion Version { get; init; }

    public required HttpContext Context { get; init; }

    public required QueryParameters Parameters { get; init; }

    public required Session Session { get; init; }

    public required ReleaseState Release { get; init; }

    public required ReleaseStructures Structures { get; init; }

    public required SdmxFormat Format { get; init; }

    public MessageHeader Header => new(Release.Version, Release.ImportedAt);

    /// <summary>The flow that a path names. Where it names several, the flow of all figures if it is one of them.</summary>
    public Flow FlowOf(ArtefactQuery query)
    {
        var flows = Structures.Flows.Where(flow => query.Matches(flow.Artefact)).ToArray();
        return flows switch
        {
            [] => throw RequestFault.NotFound(
                $"There is no dataflow {ShownValue.Of(query.ToString())}."
                    + DidYouMean.Sentence(query.Id, [.. Structures.Flows.Select(flow => flow.Artefact.Id)])
                    + " /sdmx/2.1/dataflow lists all."
            ),
            [var one] => one,
            _ when flows.Contains(Structures.Whole) => Structures.Whole,
            _ => throw RequestFault.NotImplemented($"Ask for one dataflow at a time, or for {Flow.All}, which has all figures."),
        };
    }
}
