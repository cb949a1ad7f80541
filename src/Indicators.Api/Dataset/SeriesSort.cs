using Indicators.Api.Http.Cursors;

namespace Indicators.Api.Dataset;

/// <summary>The orders of series.</summary>
internal static class SeriesSort
{
    private static readonly (string, string) Points = ("covered.points", "bigint");
    private static readonly (string, string) Latest = ("coalesce(covered.end, '-infinity')", "date");
    private static readonly (string, string) Updated = ("coalesce(covered.updated, '-infinity')", "date");

    private static readonly (string, string)[] Names =
    [
        .. new[] { "i", "a", "c", "t", "u" }.Select(table => ($"lower({table}.name) collate \"C\"", "text")),
    ];

    public static readonly Sorts Sorts = new(
        "SeriesSort",
        "s.key",
        "-latest",
        new("key", "key"),
        new("name", "name of the indicator, then of area, counterpart, item and unit", Names),
        new("points", "number of observations with a number", Points),
        new("latest", "last day of the latest period, unknown ones first", Latest),
        new("updated", "day on which any of its observations last changed", Updated)
    );
}
