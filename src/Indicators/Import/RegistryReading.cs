using Indicators.Model;
using Npgsql;

namespace Indicators.Import;

/// <summary>Reads the registries of a release. Order "C" is the order of code units, whatever the database's own is.</summary>
internal sealed class RegistryReading(NpgsqlConnection connection, int release)
{
    public Task<List<Topic>> TopicsAsync(CancellationToken cancel) =>
        connection.OfReleaseAsync(
            release,
            """select code, name, definition from indicators.topic where release_id = $1 order by code collate "C" """,
            row => new Topic(row.GetString(0), row.GetString(1), row.GetString(2)),
            cancel
        );

    public Task<List<Indicator>> IndicatorsAsync(CancellationToken cancel) =>
        connection.OfReleaseAsync(
            release,
            """
            select code, name, definition, topic, kind, measure, dimension, frequency, area_role, counterpart_role,
              numerator, denominator, whole_over, change_of
            from indicators.indicator where release_id = $1 order by code collate "C"
            """,
            row => new Indicator
            {
                Code = row.GetString(0),
                Name = row.GetString(1),
                Definition = row.GetString(2),
                Topic = row.GetString(3),
                Kind = Codes.Parse<IndicatorKind>(row.GetString(4)),
                Measure = Codes.Parse<Measure>(row.GetString(5)),
                Dimension = Codes.Parse<UnitDimension>(row.GetString(6)),
                Frequency = row.GetString(7),
                AreaRole = row.GetString(8),
                CounterpartRole = row.Text(9),
                Numerator = row.Text(10),
                Denominator = row.Text(11),
                Over = row.Text(12) is { } over ? Codes.Parse<SeriesDimension>(over) : null,
                ChangeOf = row.Text(13),
            },
            cancel
        );

    public Task<List<Area>> AreasAsync(CancellationToken cancel) =>
        connection.OfReleaseAsync(
            release,
            """
            select code, name, kind, iso2, m49, definition, aliases,
              array(select m.member from indicators.area_member m where m.release_id = a.release_id and m.area = a.code order by m.member collate "C")
            from indicators.area a where release_id = $1 order by code collate "C"
            """,
            row => new Area
            {
                Code = row.GetString(0),
                Name = row.GetString(1),
                Kind = Codes.Parse<AreaKind>(row.GetString(2)),
                Iso2 = row.Text(3),
                M49 = row.Text(4),
                Definition = row.Text(5),
                Aliases = row.GetFieldValue<string[]>(6),
                Members = row.GetFieldValue<string[]>(7),
            },
            cancel
        );

    public Task<List<Item>> ItemsAsync(CancellationToken cancel) =>
        connection.OfReleaseAsync(
            release,
            """select code, name, definition, aliases from indicators.item where release_id = $1 order by code collate "C" """,
            row => new Item
            {
                Code = row.GetString(0),
                Name = row.GetString(1),
                Definition = row.GetString(2),
                Aliases = row.GetFieldValue<string[]>(3),
            },
            cancel
        );

    public Task<List<Unit>> UnitsAsync(CancellationToken cancel) =>
        connection.OfReleaseAsync(
            release,
            """select code, name, symbol, dimension, currency, ucum from indicators.unit where release_id = $1 order by code collate "C" """,
            row => new Unit
            {
                Code = row.GetString(0),
                Name = row.GetString(1),
                Symbol = row.GetString(2),
                Dimension = Codes.Parse<UnitDimension>(row.GetString(3)),
                Currency = row.Text(4),
                Ucum = row.Text(5),
            },
            cancel
        );
}
