using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Indicators.Texts;

namespace Indicators.Database;

/// <summary>A folder of migrations, numbered from <c>0001_name.sql</c> without gaps.</summary>
public static partial class MigrationFolder
{
    /// <summary>Returns the migrations in order. Ignores files that do not end in <c>.sql</c>.</summary>
    /// <exception cref="MigrationException">The folder cannot be read, or its numbers are not 1, 2, 3 ….</exception>
    public static IReadOnlyList<Migration> Read(string folder)
    {
        var migrations = ReadFiles(folder).OrderBy(m => m.Version).ThenBy(m => m.Name, StringComparer.Ordinal).ToList();
        for (var i = 0; i < migrations.Count; i++)
        {
            var migration = migrations[i];
            if (i > 0 && migrations[i - 1].Version == migration.Version)
                throw new MigrationException(
                    MigrationProblem.Duplicate,
                    $"two migrations have the number {migration.Version}: {migrations[i - 1].File} and {migration.File}"
                );
            if (migration.Version != i + 1)
                throw new MigrationException(MigrationProblem.Gap, $"{folder} has {migration.File} but no migration {i + 1:0000}");
        }
        return migrations.Count > 0
            ? migrations
            : throw new MigrationException(MigrationProblem.Folder, $"there are no migrations in {folder}");
    }

    private static List<Migration> ReadFiles(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder, "*.sql").Select(ReadFile)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MigrationException(MigrationProblem.Folder, $"the migrations in {folder} cannot be read: {e.Message}", null, e);
        }
    }

    private static Migration ReadFile(string path)
    {
        var name = FileName().Match(Path.GetFileName(path));
        if (!name.Success)
            throw new MigrationException(MigrationProblem.Misnamed, $"{Path.GetFileName(path)} must be named like 0001_what_it_does.sql");
        // Line ends depend on the checkout and must not make a file look edited.
        var sql = ReadText(path).ReplaceLineEndings("\n");
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
        return new Migration(int.Parse(name.Groups[1].ValueSpan, CultureInfo.InvariantCulture), name.Groups[2].Value, sql, checksum);
    }

    private static string ReadText(string path)
    {
        try
        {
            using var reader = new StreamReader(RegularFile.OpenRead(path));
            return reader.ReadToEnd();
        }
        catch (NotRegularFileException e)
        {
            throw new MigrationException(MigrationProblem.Folder, $"{path} {e.Message}", null, e);
        }
    }

    [GeneratedRegex(@"^([0-9]{4})_([a-z0-9_]+)\.sql$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
