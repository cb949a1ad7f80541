using Indicators.Model;
using Indicators.Tables;

namespace Indicators.Api.Dataset.Formats;

/// <summary>The properties of an observation that a cell contains.</summary>
internal sealed record CubeCell
{
    public const string ValueCode = "value";
    public const string LowCode = "low";
    public const string HighCode = "high";

    /// <summary>The condition that an observation has a cell at all.</summary>
    public const string HasNumber = "o.shape <> 'change_only'";

    public static readonly string Columns = $"o.series, o.status, {StatedColumns.Select("o")}, {PeriodColumns.Select("o")}";

    public required SeriesKey Series { get; init; }

    public required string? Edtf { get; init; }

    public required StatedValue Stated { get; init; }

    public required Status Status { get; init; }

    /// <summary>Its numbers, each with its code in the last dimension.</summary>
    public IEnumerable<(string Code, decimal Number)> Numbers =>
        new[] { (ValueCode, Stated.Value), (LowCode, Stated.Low), (HighCode, Stated.High) }
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.Item1, pair.Item2!.Value));

    public static CubeCell Read(ColumnReader row) =>
        new()
        {
            Series = row.Key("series"),
            Status = row.Code<Status>("status"),
            Stated = StatedColumns.Of(row),
            Edtf = PeriodColumns.Of(row).Edtf,
        };
}
