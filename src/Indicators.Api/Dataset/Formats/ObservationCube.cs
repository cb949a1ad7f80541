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

    private ObservationCube(IReadOnlyList<CubeDimension> dimensions, CubeFacets facets) => (Dimensions, Facets) = (dimensions, facets);

    public IReadOnlyList<CubeDimension> Dimensions { get; }

    public CubeFacets Facets { get; }

    /// <summary>Loads the cube; or returns the problem that prevents it.</summary>
    public static async Task<(ObservationCube? Cube, Problem? Refusal)> LoadAsync(ApiRequest request, ObservationQuery query)
    {
        var facets = await request.QuerySingleAsync<CubeFacets>(
            $"select {CubeFacets.Columns} {query.Source} and {CubeCell.HasNumber}",
            query.Parameters
        );
        if (facets.Units.Length > 1)
            return (
                null,
                CannotCarry(
                    request,
                    "unit",
                    facets.Units,
                    $"The observations are in {facets.Units.Length} units. A JSON-stat dataset has one."
                )
            );
        if (await CubeClash.FindAsync(request, query) is { } clash)
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

        var periods = await CubePeriod.LoadAsync(request, query);
        IReadOnlyList<CubeDimension> dimensions =
        [
            new("indicator", "Indicator", "metric", Named(facets.Indicators, request.Codes[CodeLists.Indicators])),
            new("area", "Area", "geo", Named(facets.Areas, request.Codes[CodeLists.Areas])),
            new("counterpart", "Counterpart", "geo", Named(facets.Counterparts, request.Codes[CodeLists.Areas])),
            new("item", "Item", null, Named(facets.Items, request.Codes[CodeLists.Items])),
            new("unit", "Unit", null, Named(facets.Units, request.Codes[CodeLists.Units])),
            new(
                "time",
                "Period",
                "time",
                [.. periods.Select(period => (period.Edtf ?? PeriodWords.UnknownCode, PeriodWords.Of(period.Edtf)))]
            ),
            new("number", "Number", null, Numbers(facets)),
        ];
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
            : (new ObservationCube(dimensions, facets), null);
    }

    /// <summary>Index of the cell of a number, row by row; the last dimension varies fastest.</summary>
    /// <param name="cell">The codes of the observation.</param>
    /// <param name="number">value, low or high.</param>
    public int IndexOf(CubeCell cell, string number)
    {
        var series = cell.Series;
        string[] codes =
        [
            series.Indicator,
            series.Area,
            series.Counterpart,
            series.Item,
            series.Unit,
            cell.Edtf ?? PeriodWords.UnknownCode,
            number,
        ];
        return Dimensions.Zip(codes).Aggregate(0, (index, pair) => (index * pair.First.Categories.Count) + pair.First.PlaceOf(pair.Second));
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
