using System.Runtime.CompilerServices;
using Indicators.Tables;
using Indicators.Tensions;
using Npgsql;
using NpgsqlTypes;

namespace Indicators.Import;

/// <summary>Computes the tensions of a release from its rows and stores them. Arithmetic between figures is no matter for SQL.</summary>
public static class StoredTensions
{
    /// <summary>The tables that it fills. A table comes after those that it refers to.</summary>
    internal static readonly string[] Tables = ["tension", "tension_figure", "tension_other", "tension_pair"];

    private static readonly string Sql = $"""
        select {FigureColumns.Select} {FigureColumns.From}
          and o.release_id = $1 and o.indicator = any($2) {FigureColumns.Order}
        """;

    /// <summary>Completes all releases: what migration 0025 leaves to the program.</summary>
    /// <param name="connection">As the owner, in the transaction of the migration.</param>
    /// <param name="cancel">Cancels the migration.</param>
    public static async Task CompleteAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        foreach (
            var release in await connection.SelectAsync(
                "select release_id from indicators.release order by release_id",
                row => row.GetInt32(0),
                null,
                cancel
            )
        )
        {
            await WriteAsync(connection, release, cancel);
            await using var date = new NpgsqlCommand("select indicators.date_tensions($1)", connection)
            {
                Parameters = { new() { Value = release } },
            };
            await date.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Writes the tensions of a release whose observations and anchors are there. Their days are left to the database.</summary>
    /// <returns>Their number.</returns>
    internal static async Task<ulong> WriteAsync(NpgsqlConnection connection, int release, CancellationToken cancel)
    {
        var measures = new Measures(
            await RegistryTables.Indicators.ReadAsync(connection, release, cancel),
            await RegistryTables.Units.ReadAsync(connection, release, cancel)
        );
        var tensions = await LargeArithmetic.AmongAsync(FiguresAsync(connection, release, measures, cancel), measures);
        var positions = tensions.Index().ToDictionary(one => one.Item.Id, one => one.Index + 1);
        var placed = tensions.Index().Select(one => (Position: one.Index + 1, Tension: one.Item)).ToList();

        await new CopyTable<(int Position, Tension Tension)>("indicators.tension")
        {
            { "release_id", NpgsqlDbType.Integer, _ => release },
            { "position", NpgsqlDbType.Integer, row => row.Position },
            { "id", NpgsqlDbType.Text, row => row.Tension.Id },
            { "is_contradicted", NpgsqlDbType.Boolean, row => row.Tension.IsContradicted },
        }.WriteAsync(connection, placed, cancel);

        await new CopyTable<(int Tension, Figure Figure, string Role)>("indicators.tension_figure")
        {
            { "release_id", NpgsqlDbType.Integer, _ => release },
            { "tension", NpgsqlDbType.Integer, row => row.Tension },
            { "observation", NpgsqlDbType.Text, row => row.Figure.Id },
            { "role", NpgsqlDbType.Text, row => row.Role },
            { "document", NpgsqlDbType.Text, row => row.Figure.Document },
            { "series", NpgsqlDbType.Text, row => row.Figure.Series.ToString() },
            { "indicator", NpgsqlDbType.Text, row => row.Figure.Series.Indicator },
            { "area", NpgsqlDbType.Text, row => row.Figure.Series.Area },
            { "counterpart", NpgsqlDbType.Text, row => row.Figure.Series.Counterpart },
            { "item", NpgsqlDbType.Text, row => row.Figure.Series.Item },
            { "unit", NpgsqlDbType.Text, row => row.Figure.Series.Unit },
        }.WriteAsync(
            connection,
            placed.SelectMany(row => FiguresOf(row.Tension).Select(one => (row.Position, one.Figure, one.Role))),
            cancel
        );

        await new CopyTable<(int Tension, int Other)>("indicators.tension_other")
        {
            { "release_id", NpgsqlDbType.Integer, _ => release },
            { "tension", NpgsqlDbType.Integer, row => row.Tension },
            { "other", NpgsqlDbType.Integer, row => row.Other },
        }.WriteAsync(connection, placed.SelectMany(row => row.Tension.AgainstImplied.Select(id => (row.Position, positions[id]))), cancel);

        await new CopyTable<(int Position, ContradictedPair Pair)>("indicators.tension_pair")
        {
            { "release_id", NpgsqlDbType.Integer, _ => release },
            { "position", NpgsqlDbType.Integer, row => row.Position },
            { "tension", NpgsqlDbType.Integer, row => positions[row.Pair.Tension.Id] },
            { "other", NpgsqlDbType.Integer, row => row.Pair.Other is { } other ? positions[other.Id] : null },
            { "a", NpgsqlDbType.Text, row => row.Pair.A },
            { "b", NpgsqlDbType.Text, row => row.Pair.B },
            { "rationale", NpgsqlDbType.Text, row => row.Pair.Rationale },
        }.WriteAsync(connection, ContradictedPair.Of(tensions).Index().Select(one => (one.Index + 1, one.Item)), cancel);

        return (ulong)tensions.Count;
    }

    private static IEnumerable<(Figure Figure, string Role)> FiguresOf(Tension tension) =>
        tension
            .Operands.Select(one => (one.Figure, "operand"))
            .Concat(tension.Against.Select(figure => (figure, "against")))
            .Concat(tension.AgreesWith.Select(figure => (figure, "agrees")))
            .DistinctBy(one => one.Item1.Id);

    private static async IAsyncEnumerable<Figure> FiguresAsync(
        NpgsqlConnection connection,
        int release,
        Measures measures,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await using var select = new NpgsqlCommand(Sql, connection)
        {
            Parameters =
            {
                new() { Value = release },
                new() { Value = measures.Computing.ToArray() },
            },
        };
        await using var found = await select.ExecuteReaderAsync(cancel);
        var reader = new ColumnReader(found);
        while (await reader.NextAsync(cancel))
            yield return FigureColumns.Of(reader);
    }
}
