namespace Indicators.Database;

/// <summary>Carries a <see cref="DatabaseFailure"/> up to whoever talks with the operator.</summary>
public class DatabaseFailureException(DatabaseFailure failure, Exception? cause = null) : Exception(failure.ToString(), cause)
{
    /// <summary>What to tell the operator.</summary>
    public DatabaseFailure Failure { get; } = failure;
}
