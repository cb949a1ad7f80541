using Indicators.Api.Http.Operations;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>A series as one flat row. New columns are added at the end.</summary>
internal static class SeriesColumns
{
    public static readonly IReadOnlyList<Column> All =
    [
        Of("key", "Indicator, area, counterpart, item, unit and frequency joined by dots", s => s.Key),
        Of("indicator", "Code of the indicator", s => s.Indicator),
        Of("indicator_name", "Name of the indicator", s => s.Names.Indicator),
        Of("area", "Code of the area", s => s.Area),
        Of("area_name", "Name of the area", s => s.Names.Area),
        Of("counterpart", "Code of the counterpart area; _Z if the indicator has none", s => s.Counterpart),
        Of("counterpart_name", "Name of the counterpart area", s => s.Names.Counterpart),
        Of("item", "Code of the item; _T total, _Z not applicable", s => s.Item),
        Of("item_name", "Name of the item", s => s.Names.Item),
        Of("unit", "Code of the unit; ISO 4217 for money", s => s.Unit),
        Of("unit_name", "Name of the unit", s => s.Names.Unit),
        Of("frequency", "Frequency, SDMX CL_FREQ", s => s.Frequency),
        Of("topic", "Code of the topic", s => s.Topic),
        Of("topic_name", "Name of the topic", s => s.Names.Topic),
        Of("measure", "Kind of number, such as a level, a share or a change", s => Codes.Of(s.Measure)),
        Of("area_role", "Role of the area, such as debtor", s => s.Names.AreaRole),
        Of("counterpart_role", "Role of the counterpart, such as creditor", s => s.Names.CounterpartRole),
        Of("start", "First day of the earliest period", s => s.Coverage.Start, CellKind.Date),
        Of("end", "Last day of the latest period", s => s.Coverage.End, CellKind.Date),
        Of("points", "Number of observations that have a number", s => s.Coverage.Points, CellKind.Integer),
        Of("periods", "Number of different periods of these", s => s.Coverage.Periods, CellKind.Integer),
        Of("documents", "Number of documents that contain them", s => s.Coverage.Documents, CellKind.Integer),
        Of("release", "Version of the release", s => s.Release),
        Of("self", "Path of the series", s => s.Self),
        Of("updated", "Day on which any of its observations last changed", s => s.Coverage.Updated, CellKind.Date),
        Of("title", "Title of the series, from the names of its codes", s => s.Title),
        Of("change_only", "Number of statements that give a direction and no number", s => s.Coverage.ChangeOnly, CellKind.Integer),
    ];

    private static Column Of(string name, string description, Func<Series, object?> value, CellKind kind = CellKind.Text) =>
        Column.Of(name, description, value, kind);
}
