using Npgsql;

namespace Indicators.Import;

/// <summary>What migrations leave to the program: tables that SQL cannot fill from those that are there.</summary>
public static class MigrationSteps
{
    /// <summary>The steps, by the name of the file.</summary>
    public static IReadOnlyDictionary<string, Func<NpgsqlConnection, CancellationToken, Task>> All { get; } =
        new Dictionary<string, Func<NpgsqlConnection, CancellationToken, Task>> { ["0025_tensions.sql"] = StoredTensions.CompleteAsync };
}
