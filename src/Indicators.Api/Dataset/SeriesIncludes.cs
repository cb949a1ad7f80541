using System.Globalization;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Dataset;

/// <summary>Loads the optional parts of series.</summary>
internal static class SeriesIncludes
{
    /// <summary>Maximum number of observations in one answer.</summary>
    public const int MaxObservations = 10_000;

    public const string Observations = "observations";

    public static readonly IncludeParameter Parameter = new(
        (
            Observations,
            "the observations of each series, by period, or the latest of each with `last`; at most 10,000 per response, `json` only",
            false
        )
    )
    {
        ListName = "SeriesInclude",
    };

    public static bool IsRequested(ApiRequest request) => request.Parameters.Find(Parameter) is not null;

    /// <summary>The problem if <c>last</c> or <c>select</c> is given without observations to choose from; otherwise null.</summary>
    public static Problem? Contradictions(ApiRequest request)
    {
        if (IsRequested(request))
            return null;
        Parameter[] choosing = [ObservationFilter.Last, ObservationFilter.Select];
        var wrong = choosing
            .Where(request.Parameters.Given.Contains)
            .Select(parameter =>
                ParameterProblem.Of(
                    parameter.Name,
                    ProblemTypes.ContradictoryParameters,
                    $"'{parameter.Name}' selects observations. Add 'include={Observations}', or leave '{parameter.Name}' out."
                )
            )
            .ToArray();
        return wrong.Length > 0 ? Problem.Of(request.Context, wrong) : null;
    }

    /// <summary>Adds the observations if the request asks for them; or returns a problem if there are too many.</summary>
    public static async Task<(IReadOnlyList<Series> Series, Problem? Problem)> AddAsync(ApiRequest request, IReadOnlyList<Series> series)
    {
        if (!IsRequested(request) || series.Count == 0)
            return (series, null);
        var query = await ObservationQuery.OfAsync(request, among: [.. series.Select(one => one.Key)]);
        if (await query.CountAsync() is > MaxObservations and var count)
        {
            return (
                [],
                Problem.Of(
                    request.Context,
                    ProblemTypes.ResultTooLarge,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The series of this page have {count} observations. One response holds at most {MaxObservations}. "
                            + $"Set 'last', or a smaller 'limit'."
                    )
                )
            );
        }

        var (rows, _) = await query.FirstAsync(MaxObservations);
        var observations = (await ObservationAssembly.AssembleAsync(request, rows)).ToLookup(one => one.Series);
        var leftOut = query.LeftOut?.ToLookup(choice => choice.Series);
        return (
            [
                .. series.Select(one =>
                    one with
                    {
                        Included = new SeriesIncluded
                        {
                            Observations = [.. observations[one.Key]],
                            LeftOut = leftOut is null ? null : [.. leftOut[one.Key]],
                        },
                    }
                ),
            ],
            null
        );
    }
}
