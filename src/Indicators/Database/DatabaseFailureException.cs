namespace Indicators.Database;

/// <summary>Carries a <see cref="DatabaseFailure"/> to the command that reports it.</summary>
public class DatabaseFailureException(DatabaseFailure failure, Exception? cause = null) : Exception(failure.ToString(), cause)
{
    /// <summary>What to tell the operator.</summary>
    public DatabaseFailure Failure { get; } = failure;
}
