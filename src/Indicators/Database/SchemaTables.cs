using System.Text.RegularExpressions;

namespace Indicators.Database;

/// <summary>The tables of the schema that this build of the program needs, as its migrations create them.</summary>
public static partial class SchemaTables
{
    /// <summary>Their names without the schema, in order.</summary>
    public static IReadOnlyList<string> Needed { get; } = Read();

    private static string[] Read()
    {
        var tables = new SortedSet<string>(StringComparer.Ordinal) { "schema_migration" };
        foreach (var sql in SchemaVersion.Migrations())
        {
            foreach (var change in Change().Matches(sql).Cast<Match>())
            {
                var name = change.Groups["name"].Value;
                _ = change.Groups["create"].Success ? tables.Add(name) : tables.Remove(name);
            }
        }

        return [.. tables];
    }

    [GeneratedRegex(
        @"^\s*(?:(?<create>create)|drop) table (?:if (?:not )?exists )?indicators\.(?<name>[a-z_]+)",
        RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Change();
}
