using Indicators.Model;

namespace Indicators.Api.Dataset.Wide;

/// <summary>Position of an observation in a grid.</summary>
/// <param name="Observation">The observation.</param>
/// <param name="Series">Its series.</param>
/// <param name="Row">Code of the row; null if the period is the row and not known.</param>
/// <param name="Column">Key of the column.</param>
internal sealed record WidePlace(Observation Observation, SeriesKey Series, string? Row, string Column)
{
    private const string Any = "*";

    /// <summary>Facts and estimates share a column; forecasts, targets and pledges have their own.</summary>
    public bool IsFact => Observation.Status is Status.Actual or Status.Estimate;

    /// <summary>By key, then by period.</summary>
    public (string, DateOnly, string) ColumnOrder => (Column.Split(' ')[0], Observation.Period.Start ?? DateOnly.MinValue, Column);

    public static WidePlace Of(Observation observation, string rows)
    {
        var series = observation.SeriesKey;
        var dimension = DimensionOf(rows);
        var (row, rest) = dimension switch
        {
            SeriesDimension.Area => (series.Area, series with { Area = Any }),
            SeriesDimension.Counterpart => (series.Counterpart, series with { Counterpart = Any }),
            SeriesDimension.Item => (series.Item, series with { Item = Any }),
            _ => (observation.Period.Edtf, series),
        };
        var status = observation.Status is Status.Actual or Status.Estimate ? null : Codes.Of(observation.Status);
        string?[] parts = [rest.ToString(), dimension is null ? null : observation.Period.Edtf ?? "_U", status];
        return new WidePlace(observation, series, row, string.Join(' ', parts.OfType<string>()));
    }

    /// <summary>The dimension that the rows represent; null for periods.</summary>
    public static SeriesDimension? DimensionOf(string rows) =>
        rows switch
        {
            "area" => SeriesDimension.Area,
            "counterpart" => SeriesDimension.Counterpart,
            "item" => SeriesDimension.Item,
            _ => null,
        };
}
