using Dapper;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Comparisons;

/// <summary>Filters on pairs and groups of figures: at least one figure must pass all filters.</summary>
internal static class EitherFigure
{
    /// <summary>The filters that one figure of a pair must pass together.</summary>
    public static readonly IReadOnlyList<ObservationFilter> Filters =
    [
        .. ObservationFilter.OfSeries,
        ObservationFilter.OfAssertions.Single(filter => filter.Parameter.Name == "document"),
    ];

    /// <summary>The filters as one condition on <c>o</c>; null if none is given.</summary>
    public static string? ConditionOf(IReadOnlyList<Parameter> given)
    {
        var ofEither = Filters.Where(filter => given.Contains(filter.Parameter)).Select(filter => filter.Sql).ToArray();
        return ofEither.Length == 0 ? null : string.Join(" and ", ofEither);
    }

    /// <summary>The filters that are given; adds their values.</summary>
    public static Parameter[] GivenOf(ApiRequest request, DynamicParameters parameters)
    {
        Parameter[] given = [.. request.Parameters.Given.Where(parameter => Filters.Any(filter => filter.Parameter == parameter))];
        foreach (var filter in given)
            parameters.Add(filter.Name, request.Parameters.Value(filter));
        return given;
    }
}
