using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Dataset;

/// <summary>How a table of observations is laid out: a row each, or a grid with a series a column.</summary>
internal static class ObservationLayout
{
    public const string Wide = "wide";
    public const string PeriodRows = "period";

    private const string Long = "long";
    private const string Keys = "key";
    private const string Titles = "title";

    public static readonly ChoiceParameter Parameter = new(
        "layout",
        "`long`: a row for each observation. `wide`: a grid of numbers, with a row for each period and a column for each series. A cell "
            + "holds one number. Several figures in a cell, ranges, bounds and unknown periods are therefore rejected; the problem lists "
            + "them and the parameters that exclude them. Nothing is averaged or chosen.",
        Wide,
        [Long, Wide]
    )
    {
        Default = Long,
        ListName = "ObservationLayout",
    };

    public static readonly ChoiceParameter Rows = new(
        "rows",
        "Only with `layout=wide`: what a row is. With `area`, `counterpart` or `item`, a column is what remains of the series, in "
            + "one period.",
        "area",
        [PeriodRows, "area", "counterpart", "item"]
    )
    {
        Default = PeriodRows,
        ListName = "WideRows",
    };

    public static readonly ChoiceParameter Header = new(
        "header",
        "Only with `layout=wide`: whether the header of a table has keys or titles of series.",
        Titles,
        [Keys, Titles]
    )
    {
        Default = Keys,
        ListName = "WideHeader",
    };

    public static readonly IReadOnlyList<Parameter> All = [Parameter, Rows, Header];

    public static bool IsWide(ApiRequest request) => request.Parameters.Find(Parameter) == Wide;

    public static bool HasTitles(ApiRequest request) => request.Parameters.Find(Header) == Titles;

    public static string RowsOf(ApiRequest request) => request.Parameters.Find(Rows) ?? PeriodRows;

    /// <summary>Parameters that say nothing in the layout that is asked for, or null.</summary>
    public static Problem? Contradictions(ApiRequest request)
    {
        Parameter[] senseless = IsWide(request)
            ? [CommonParameters.Limit, CommonParameters.Cursor, ObservationSort.Parameter, ObservationIncludes.Parameter]
            : [Rows, Header];
        ParameterProblem[] problems =
        [
            .. senseless
                .Where(request.Parameters.Given.Contains)
                .Select(parameter =>
                    ParameterProblem.Of(
                        parameter.Name,
                        ProblemTypes.ContradictoryParameters,
                        IsWide(request)
                            ? $"'{parameter.Name}' is for lists of observations. A grid is returned whole, sorted by its rows. "
                                + $"Leave it or 'layout={Wide}' out."
                            : $"'{parameter.Name}' is for the layout '{Wide}'. Add 'layout={Wide}', or leave it out."
                    )
                ),
        ];
        return problems.Length == 0 ? null : Problem.Of(request.Context, problems);
    }
}
