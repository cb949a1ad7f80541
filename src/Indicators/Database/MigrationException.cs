namespace Indicators.Database;

/// <summary>Why migrations were not applied, or only in part.</summary>
public enum MigrationProblem
{
    /// <summary>The folder cannot be read or contains no migrations.</summary>
    Folder,

    /// <summary>An SQL file is not named <c>NNNN_name.sql</c>.</summary>
    Misnamed,

    /// <summary>Two files have the same number.</summary>
    Duplicate,

    /// <summary>A number is missing.</summary>
    Gap,

    /// <summary>A file was changed after it was applied.</summary>
    Edited,

    /// <summary>An applied file is missing or has another name.</summary>
    Missing,

    /// <summary>The database has migrations that are newer than the folder.</summary>
    Newer,

    /// <summary>The SQL of a file failed. Nothing of this file remains; everything before it does.</summary>
    Failed,

    /// <summary>A file ended the runner's transaction with its own COMMIT or ROLLBACK.</summary>
    Transaction,

    /// <summary>The login lacks a privilege that migrating needs.</summary>
    Right,
}

/// <summary>A problem with migrations, described in one line.</summary>
public sealed class MigrationException(MigrationProblem problem, string message, string? hint = null, Exception? cause = null)
    : DatabaseFailureException(new DatabaseFailure($"migration-{problem.ToString().ToLowerInvariant()}", message, hint), cause)
{
    /// <summary>The kind of problem.</summary>
    public MigrationProblem Problem { get; } = problem;
}
