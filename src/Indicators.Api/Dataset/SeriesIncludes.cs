using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Dataset;

/// <summary>The parts of series that are had for the asking.</summary>
internal static class SeriesIncludes
{
    /// <summary>Observations that one answer holds.</summary>
    public const int Most = 10_000;

    public const string Observations = "observations";

    public static readonly IncludeParameter Parameter = new(
        (
            Observations,
            "the observations of each series, by period; with `last`, the latest of each. Up to 10,000 in one answer, and in `json` only",
            false
        )
    );

    public static bool Asks(ApiRequest request) => request.Parameters.Find(Parameter) is not null;

    /// <summary><c>last</c> without observations to choose from, or null.</summary>
    public static Problem? Contradictions(ApiRequest request) =>
        request.Parameters.FindNumber(ObservationFilter.Last) is not null && !Asks(request)
            ? Problem.Of(
                request.Context,
                [
                    ParameterProblem.Of(
                        ObservationFilter.Last.Name,
                        ProblemTypes.ContradictoryParameters,
                        $"'last' chooses observations: it needs 'include={Observations}' here."
                    ),
                ]
            )
            : null;

    /// <summary>The series with their observations where the request asks for them, or the problem that these are too many.</summary>
    public static async Task<(IReadOnlyList<Series> Series, Problem? Problem)> AddAsync(ApiRequest request, IReadOnlyList<Series> series)
    {
        if (!Asks(request) || series.Count == 0)
            return (series, null);
        var query = await ObservationQuery.OfAsync(request, among: [.. series.Select(one => one.Key)]);
        if (await query.CountAsync() is > Most and var count)
        {
            return (
                [],
                Problem.Of(
                    request.Context,
                    ProblemTypes.ResultTooLarge,
                    FormattableString.Invariant(
                        $"The series of this page have {count} observations, and {Most} are answered at once; give 'last', or a smaller 'limit'."
                    )
                )
            );
        }

        var (rows, _) = await query.FirstAsync(Most);
        var observations = (await ObservationAssembly.AssembleAsync(request, rows)).ToLookup(one => one.Series);
        return ([.. series.Select(one => one with { Included = new SeriesIncluded { Observations = [.. observations[one.Key]] } })], null);
    }
}
