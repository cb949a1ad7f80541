using Indicators.Api.Comparisons;
using Indicators.Api.Http.Operations;
using Indicators.Candidates;
using Indicators.Statements;
using Indicators.Trace;

namespace Indicators.Api.Resources.Trace;

/// <summary>With <c>asOf</c>, leaves out figures that were not known by that day.</summary>
internal sealed class KnownCandidates(ApiRequest request) : IMoreCandidates
{
    public async Task<IReadOnlyList<TraceCandidate>> JoinAsync(
        TraceQuery query,
        CandidateIndex index,
        IReadOnlyList<TraceCandidate> candidates
    ) =>
        await KnownFigures.AmongAsync(request, candidates.Select(one => one.Id)) is { } known
            ? [.. candidates.Where(one => known.Contains(one.Id))]
            : candidates;
}
