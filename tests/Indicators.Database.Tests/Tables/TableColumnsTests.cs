using Indicators.Import;
using Indicators.Periods;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Tables;
using Indicators.Testing;
using Npgsql;
using NpgsqlTypes;

namespace Indicators.Database.Tests.Tables;

public sealed class TableColumnsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [DatabaseFact]
    public async Task Every_table_of_a_release_is_declared_with_all_its_columns()
    {
        var found = await SelectAsync(
            """
            select c.table_name || '.' || c.column_name from information_schema.columns c
            where c.table_schema = 'indicators'
              and c.table_name not in ('release', 'current_release', 'lexeme', 'release_count', 'document_summary', 'series_summary',
                'relation_summary', 'relation_figure', 'observation_choice', 'left_out_choice', 'observation_place',
                'document_doubt', 'release_change', 'release_extent', 'tension', 'tension_figure', 'tension_other', 'tension_pair')
              and exists (select from information_schema.columns r
                where r.table_schema = 'indicators' and r.table_name = c.table_name and r.column_name = 'release_id')
            """
        );

        var declared = ReleaseTables.All.SelectMany(table => table.Written.Concat(table.Others).Select(column => $"{table.Name}.{column}"));

        Assert.Equal(found.Order(StringComparer.Ordinal), declared.Order(StringComparer.Ordinal));
    }

    [DatabaseFact]
    public async Task Every_column_is_declared_with_its_type_and_whether_it_may_be_empty()
    {
        var found = await SelectAsync(
            """
            select concat_ws(' ', c.table_name, c.column_name, c.udt_name, c.is_nullable) from information_schema.columns c
            where c.table_schema = 'indicators'
            """
        );

        var declared = ReleaseTables.All.SelectMany(table =>
            table.Columns.Select(column => $"{table.Name} {column.Name} {TypeName(column.Kind.Type)} {(IsNullable(column) ? "YES" : "NO")}")
        );

        Assert.Empty(declared.Except(found));
    }

    [DatabaseFact]
    public void Every_column_that_is_read_is_published()
    {
        Assert.Empty(
            ReleaseTables.All.SelectMany(table =>
                table.Columns.Where(column => column.Parts.Count == 0).Select(column => $"{table.Name}.{column.Name}")
            )
        );
    }

    [DatabaseFact]
    public async Task The_migration_fills_the_days_of_publication_as_the_import_does()
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        string[] dates =
        [
            "2017",
            "2023-06",
            "2024-02",
            "2024-01-31",
            "2018~",
            "2019-05?",
            "2008/2021",
            "2023-01/2023-06",
            "2021/..",
            "/2020",
        ];
        await new ReleaseImport(database.Owner).RunAsync(
            release with
            {
                Documents =
                [
                    .. release.Documents,
                    .. dates.Select(
                        (edtf, i) =>
                            release.Documents[0] with
                            {
                                Slug = $"dated-{i}",
                                Published = release.Documents[0].Published with { Edtf = edtf, Earliest = null, Latest = null },
                            }
                    ),
                ],
            }
        );
        const string Days = "select concat_ws(' ', slug, said_from, '-', said_by) from indicators.document order by slug";
        var imported = await SelectAsync(Days);
        var migration = File.ReadAllText(Path.Combine(Repository.Migrations, "0013_document_days.sql"));

        await SelectAsync("update indicators.document set said_from = null, said_by = null returning slug");
        await SelectAsync(migration[migration.IndexOf("update ", StringComparison.Ordinal)..].TrimEnd().TrimEnd(';') + " returning d.slug");

        Assert.Equal(imported, await SelectAsync(Days));
        Assert.Contains("dated-4 2018-01-01 - 2018-12-31", imported);
        Assert.Equal(dates.Length, dates.Count(date => Period.TryParse(date, out _)));
    }

    /// <summary>Lists are never null; where they are published, none is an empty field.</summary>
    private static bool IsNullable(TableColumn column) =>
        !column.Kind.Required && column.Kind.Type is not ((NpgsqlDbType.Array | NpgsqlDbType.Text) or NpgsqlDbType.IntegerMultirange);

    private static string TypeName(NpgsqlDbType type) =>
        type switch
        {
            NpgsqlDbType.Text => "text",
            NpgsqlDbType.Integer => "int4",
            NpgsqlDbType.Smallint => "int2",
            NpgsqlDbType.Numeric => "numeric",
            NpgsqlDbType.Boolean => "bool",
            NpgsqlDbType.Date => "date",
            NpgsqlDbType.IntegerRange => "int4range",
            NpgsqlDbType.IntegerMultirange => "int4multirange",
            NpgsqlDbType.DateRange => "daterange",
            NpgsqlDbType.Array | NpgsqlDbType.Text => "_text",
            _ => type.ToString(),
        };

    private async Task<List<string>> SelectAsync(string sql)
    {
        await using var command = database.Owner.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
            found.Add(rows.GetString(0));
        return found;
    }
}
