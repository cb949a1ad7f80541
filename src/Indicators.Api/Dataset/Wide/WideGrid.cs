using System.Globalization;
using Indicators.Api.Catalog;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;
using Indicators.Model;

namespace Indicators.Api.Dataset.Wide;

/// <summary>Puts observations into a grid with one number a cell, or says which cells cannot be.</summary>
internal static class WideGrid
{
    /// <summary>Cells of one grid, empty ones included.</summary>
    public const int MaxCells = 1_000_000;

    /// <param name="request">The request, which says what a row is.</param>
    /// <param name="observations">The observations to lay out.</param>
    public static (WideLayout? Grid, Problem? Problem) Of(ApiRequest request, IReadOnlyList<Observation> observations)
    {
        var rows = ObservationLayout.RowsOf(request);
        WidePlace[] places = [.. observations.Select(observation => WidePlace.Of(observation, rows))];
        if (UnfitFigures.Find(places) is { Count: > 0 } unfit)
            return (null, UnfitFigures.Refuse(request, unfit, places));
        WidePlace[] columns = [.. places.DistinctBy(place => place.Column).OrderBy(place => place.ColumnOrder)];
        WidePlace[] lines = [.. places.DistinctBy(place => place.Row)];
        if ((long)columns.Length * lines.Length > MaxCells)
        {
            return (
                null,
                Problem.Of(
                    request.Context,
                    ProblemTypes.ResultTooLarge,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The grid has {lines.Length} rows and {columns.Length} columns. One response holds at most {MaxCells} "
                            + $"cells. Add filters."
                    )
                )
            );
        }

        var cells = places.ToDictionary(place => (place.Row!, place.Column), place => place.Observation);
        return (
            new WideLayout
            {
                Rows = rows,
                Columns = [.. columns.Select(place => ColumnOf(request, place, rows))],
                Data = [.. Ordered(request, lines, rows).Select(line => RowOf(request, line, rows, columns, cells))],
            },
            null
        );
    }

    private static IEnumerable<WidePlace> Ordered(ApiRequest request, IEnumerable<WidePlace> lines, string rows) =>
        rows == ObservationLayout.PeriodRows
            ? lines
                .OrderBy(line => line.Observation.Period.Start ?? DateOnly.MinValue)
                .ThenBy(line => line.Observation.Period.End ?? DateOnly.MaxValue)
                .ThenBy(line => line.Row, StringComparer.Ordinal)
            : lines.OrderBy(line => NameOf(request, line.Row!, rows), StringComparer.Ordinal);

    private static WideRow RowOf(
        ApiRequest request,
        WidePlace line,
        string rows,
        IReadOnlyList<WidePlace> columns,
        Dictionary<(string, string), Observation> cells
    )
    {
        var isPeriod = rows == ObservationLayout.PeriodRows;
        Observation?[] own = [.. columns.Select(column => cells.GetValueOrDefault((line.Row!, column.Column)))];
        return new WideRow
        {
            Code = line.Row!,
            Name = isPeriod ? null : NameOf(request, line.Row!, rows),
            Start = isPeriod ? line.Observation.Period.Start : null,
            End = isPeriod ? line.Observation.Period.End : null,
            Values = [.. own.Select(observation => observation?.Value)],
            Observations = [.. own.Select(observation => observation?.Id)],
        };
    }

    private static WideColumn ColumnOf(ApiRequest request, WidePlace place, string rows)
    {
        var observation = place.Observation;
        var title = SeriesTitle.Of(request.Codes, place.Series, WidePlace.DimensionOf(rows));
        var period = rows == ObservationLayout.PeriodRows ? null : observation.Period.Edtf;
        string?[] parts = [title, period is null ? null : PeriodWords.Of(period), place.IsFact ? null : Codes.Of(observation.Status)];
        return new WideColumn
        {
            Key = place.Column,
            Title = string.Join(", ", parts.OfType<string>()),
            Indicator = observation.Indicator,
            Area = rows == "area" ? null : observation.Area,
            Counterpart = rows == "counterpart" ? null : observation.Counterpart,
            Item = rows == "item" ? null : observation.Item,
            Unit = observation.Unit,
            Period = period,
            Status = place.IsFact ? Status.Actual : observation.Status,
        };
    }

    private static string NameOf(ApiRequest request, string code, string rows) =>
        request.Codes[rows == "item" ? CodeLists.Items : CodeLists.Areas].NameOf(code);
}
