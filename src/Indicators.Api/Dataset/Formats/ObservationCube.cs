using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Dataset.Formats;

/// <summary>
/// Observations as a cube with one observation per cell. The last dimension distinguishes value, lower and upper bound, so a range stays a
/// range and is never replaced by its midpoint.
/// </summary>
internal sealed class ObservationCube
{
    /// <summary>Limit on cells, because clients expand a sparse dataset to a dense one.</summary>
    public const int MaxCells = 1_000_000;

    private const string SeriesId = "series";
    private const string TimeId = "time";

    private ObservationCube(IReadOnlyList<CubeDimension> dimensions, IReadOnlyList<CubeDimension> constants, CubeFacets facets) =>
        (Dimensions, Constants, Facets) = (dimensions, constants, facets);

    public IReadOnlyList<CubeDimension> Dimensions { get; }

    /// <summary>Dimensions of one category that were left out.</summary>
    public IReadOnlyList<CubeDimension> Constants { get; }

    public CubeFacets Facets { get; }

    /// <summary>Loads the cube; or returns the problem that prevents it.</summary>
    public static async Task<(ObservationCube? Cube, Problem? Refusal)> LoadAsync(ApiRequest request, ObservationQuery query)
    {
        var facets = await request.QuerySingleAsync<CubeFacets>(
            $"select {CubeFacets.Columns} {query.Source} and {CubeCell.HasNumber}",
            query.Parameters
        );
        var form = CubeForm.Of(request);
        if (facets.Units.Length > 1 && form != CubeForm.Series)
            return (
                null,
                CannotCarry(
                    request,
                    "unit",
                    facets.Units,
                    $"The observations are in {facets.Units.Length} units. A JSON-stat dataset has one, unless "
                        + $"'{CubeForm.Parameter.Name}={CubeForm.Series}' is added."
                )
            );
        if (await CubeClash.FindAsync(request, query, form == CubeForm.Series) is { } clash)
        {
            var (filter, allowed) =
                clash.Documents.Length > 1 ? ("document", clash.Documents)
                : clash.Statuses.Length > 1 ? ("status", clash.Statuses)
                : (ObservationFilter.Select.Name, new[] { ObservationFilter.Preferred });
            return (
                null,
                CannotCarry(
                    request,
                    filter,
                    allowed,
                    $"{clash.Observations} observations share the cell {string.Join(" / ", clash.Cell)} / "
                        + $"{clash.Edtf ?? "period not known"}. A JSON-stat cell holds one. This affects {clash.Cells} cells."
                )
            );
        }

        var all = await DimensionsAsync(request, query, facets, form);
        // Time stays, so that there is always a dimension.
        CubeDimension[] constants =
            form == CubeForm.Varying ? [.. all.Where(dimension => dimension.Categories.Count == 1 && dimension.Id != TimeId)] : [];
        CubeDimension[] dimensions = [.. all.Except(constants)];
        var cells = dimensions.Aggregate(1.0, (product, dimension) => product * dimension.Categories.Count);
        return cells > MaxCells
            ? (
                null,
                CannotCarry(
                    request,
                    "indicator",
                    null,
                    FormattableString.Invariant($"The dataset would have {cells:F0} cells. At most {MaxCells} are allowed.")
                )
            )
            : (new ObservationCube(dimensions, constants, facets), null);
    }

    /// <summary>Index of the cell of a number, row by row; the last dimension varies fastest.</summary>
    /// <param name="cell">The codes of the observation.</param>
    /// <param name="number">value, low or high.</param>
    public int IndexOf(CubeCell cell, string number) =>
        Dimensions.Aggregate(
            0,
            (index, dimension) => (index * dimension.Categories.Count) + dimension.PlaceOf(CodeOf(dimension.Id, cell, number))
        );

    private static string CodeOf(string dimension, CubeCell cell, string number) =>
        dimension switch
        {
            "indicator" => cell.Series.Indicator,
            "area" => cell.Series.Area,
            "counterpart" => cell.Series.Counterpart,
            "item" => cell.Series.Item,
            "unit" => cell.Series.Unit,
            SeriesId => cell.Series.ToString(),
            TimeId => cell.Edtf ?? PeriodWords.UnknownCode,
            _ => number,
        };

    private static async Task<IReadOnlyList<CubeDimension>> DimensionsAsync(
        ApiRequest request,
        ObservationQuery query,
        CubeFacets facets,
        string form
    )
    {
        var periods = await CubePeriod.LoadAsync(request, query);
        var units = request.Codes[CodeLists.Units];
        IReadOnlyList<CubeDimension> ofKey =
            form == CubeForm.Series
                ? [await OfSeriesAsync(request, query)]
                :
                [
                    new("indicator", "Indicator", "metric", Named(facets.Indicators, request.Codes[CodeLists.Indicators]))
                    {
                        UnitOf = _ => facets.Units.Select(units.NameOf).FirstOrDefault(),
                    },
                    new("area", "Area", "geo", Named(facets.Areas, request.Codes[CodeLists.Areas])),
                    new("counterpart", "Counterpart", "geo", Named(facets.Counterparts, request.Codes[CodeLists.Areas])),
                    new("item", "Item", null, Named(facets.Items, request.Codes[CodeLists.Items])),
                    new("unit", "Unit", null, Named(facets.Units, units)),
                ];
        return
        [
            .. ofKey,
            new(
                TimeId,
                "Period",
                "time",
                [.. periods.Select(period => (period.Edtf ?? PeriodWords.UnknownCode, PeriodWords.Of(period.Edtf)))]
            ),
            new("number", "Number", null, Numbers(facets)),
        ];
    }

    private static async Task<CubeDimension> OfSeriesAsync(ApiRequest request, ObservationQuery query)
    {
        var keys = (
            await request.QueryRowsAsync(
                $"select distinct o.series collate \"C\" as series {query.Source} and {CubeCell.HasNumber} order by 1",
                query.Parameters,
                row => row.Key("series")
            )
        ).ToDictionary(key => key.ToString());
        return new(SeriesId, "Series", "metric", [.. keys.Select(pair => (pair.Key, SeriesTitle.Of(request.Codes, pair.Value)))])
        {
            UnitOf = code => request.Codes[CodeLists.Units].NameOf(keys[code].Unit),
        };
    }

    private static (string, string)[] Named(string[] codes, CodeNames names) => [.. codes.Select(code => (code, names.NameOf(code)))];

    private static (string, string)[] Numbers(CubeFacets facets) =>
        [
            .. new[]
            {
                (facets.HasValue, CubeCell.ValueCode, "Value"),
                (facets.HasLow, CubeCell.LowCode, "Lower bound"),
                (facets.HasHigh, CubeCell.HighCode, "Upper bound"),
            }
                .Where(number => number.Item1)
                .Select(number => (number.Item2, number.Item3)),
        ];

    private static Problem CannotCarry(ApiRequest request, string filter, IReadOnlyList<string>? allowed, string why)
    {
        var taken = request.Operation.Parameters.Any(parameter => parameter.Name == filter);
        var detail = why + (taken ? $" Filter by '{filter}', or use another format." : " Use another format.");
        return Problem.Of(
            request.Context,
            ProblemTypes.FormatCannotCarry,
            detail,
            [ParameterProblem.Of(taken ? filter : FormatParameter.Name, ProblemTypes.FormatCannotCarry, detail, taken ? allowed : null)]
        );
    }
}
