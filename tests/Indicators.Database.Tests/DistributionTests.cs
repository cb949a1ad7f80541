using System.Text.RegularExpressions;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests;

/// <summary>
/// The schema keeps to the rules of Citus for the statements of <c>docs/scaling.md</c>: unique constraints contain the distribution
/// column, and foreign keys between distributed tables match it.
/// https://docs.citusdata.com/en/stable/reference/common_errors.html
/// </summary>
public sealed partial class DistributionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scaling.md"));

    /// <summary>Distributed tables with their column; a reference table has none.</summary>
    private static readonly Dictionary<string, string?> Columns = Statement()
        .Matches(Page)
        .ToDictionary(one => one.Groups["table"].Value, one => one.Groups["column"].Success ? one.Groups["column"].Value : null);

    [DatabaseFact]
    public async Task Every_table_is_distributed_or_on_every_node()
    {
        var tables = await SelectAsync(
            "select tablename from pg_tables where schemaname = 'indicators' and tablename <> 'schema_migration' order by tablename"
        );

        Assert.Equal(tables.Order(StringComparer.Ordinal), Columns.Keys.Order(StringComparer.Ordinal));
    }

    [DatabaseFact]
    public async Task Every_unique_index_contains_the_distribution_column()
    {
        var unique = await SelectAsync(
            """
            select t.relname || ' ' || i.relname || ' ' || string_agg(a.attname, ',')
            from pg_index x
            join pg_class t on t.oid = x.indrelid
            join pg_class i on i.oid = x.indexrelid
            join pg_attribute a on a.attrelid = t.oid and a.attnum = any(x.indkey)
            where x.indisunique and t.relnamespace = 'indicators'::regnamespace
            group by t.relname, i.relname
            """
        );

        var unfit = unique
            .Select(line => line.Split(' '))
            .Where(parts => Columns.GetValueOrDefault(parts[0]) is { } column && !parts[2].Split(',').Contains(column))
            .Select(parts => $"{parts[1]} ({parts[2]}) lacks {Columns[parts[0]]}");
        Assert.NotEmpty(unique);
        Assert.Empty(unfit);
    }

    [DatabaseFact]
    public async Task Every_foreign_key_stays_on_a_node()
    {
        var keys = await SelectAsync(
            """
            select concat_ws(' ', c.conname, t.relname, f.relname,
              (select string_agg(a.attname || '=' || b.attname, ',') from unnest(c.conkey, c.confkey) as pair (mine, its)
               join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.mine
               join pg_attribute b on b.attrelid = c.confrelid and b.attnum = pair.its))
            from pg_constraint c
            join pg_class t on t.oid = c.conrelid
            join pg_class f on f.oid = c.confrelid
            where c.contype = 'f' and t.relnamespace = 'indicators'::regnamespace
            """
        );

        Assert.NotEmpty(keys);
        Assert.All(keys, line => Assert.True(IsLocal(line.Split(' ')), line));
    }

    /// <summary>A reference table is everywhere; two distributed tables meet where their distribution columns do.</summary>
    private static bool IsLocal(string[] key) =>
        (Columns.GetValueOrDefault(key[1]), Columns.GetValueOrDefault(key[2])) switch
        {
            (_, null) => true,
            (null, _) => false,
            var (mine, its) => key[3].Split(',').Contains($"{mine}={its}"),
        };

    private async Task<IReadOnlyList<string>> SelectAsync(string sql)
    {
        await using var command = database.Owner.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
            lines.Add(rows.GetString(0));
        return lines;
    }

    [GeneratedRegex(@"create_(distributed|reference)_table\('indicators\.(?<table>\w+)'(, '(?<column>\w+)')?")]
    private static partial Regex Statement();
}
