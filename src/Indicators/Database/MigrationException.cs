namespace Indicators.Database;

/// <summary>Why migrations were not, or not all, applied.</summary>
public enum MigrationProblem
{
    /// <summary>The folder cannot be read or holds no migration.</summary>
    Folder,

    /// <summary>An SQL file is not named <c>NNNN_name.sql</c>.</summary>
    Misnamed,

    /// <summary>Two files have one number.</summary>
    Duplicate,

    /// <summary>A number is left out.</summary>
    Gap,

    /// <summary>A file was changed after it had been applied.</summary>
    Edited,

    /// <summary>An applied file is no longer there, or has another name.</summary>
    Missing,

    /// <summary>The database has migrations that are newer than the folder.</summary>
    Newer,

    /// <summary>A file's SQL was refused; nothing of this file remains, everything before it does.</summary>
    Failed,

    /// <summary>A file ended the runner's transaction by a COMMIT or ROLLBACK of its own.</summary>
    Transaction,

    /// <summary>The login lacks a right that migrating needs.</summary>
    Right,
}

/// <summary>A migration problem, told in one line.</summary>
public sealed class MigrationException(MigrationProblem problem, string message, string? hint = null, Exception? cause = null)
    : DatabaseFailureException(new DatabaseFailure($"migration-{problem.ToString().ToLowerInvariant()}", message, hint), cause)
{
    /// <summary>Which problem.</summary>
    public MigrationProblem Problem { get; } = problem;
}
