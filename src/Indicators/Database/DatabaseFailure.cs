namespace Indicators.Database;

/// <summary>A failure for the operator: one line without stack trace, and never a password.</summary>
/// <param name="Code">Stable kebab-case code, such as <c>database-refused</c>.</param>
/// <param name="Message">What happened, in one line.</param>
/// <param name="Hint">What to do about it; null if there is nothing to do.</param>
/// <param name="Transient">Whether the same attempt may succeed later without any change.</param>
public sealed record DatabaseFailure(string Code, string Message, string? Hint = null, bool Transient = false)
{
    /// <summary>Message and hint in one line.</summary>
    public override string ToString() => Hint is null ? Message : $"{Message}; {Hint}";

    /// <summary>Converts an exception to a failure; null if it is not about the database, its cluster or its migrations.</summary>
    public static DatabaseFailure? Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DatabaseFailureException known)
                return known.Failure;
            if (cause is Npgsql.PostgresException refusal)
                return ServerFailures.Of(refusal);
            if (cause is Npgsql.NpgsqlException talk)
                return ConnectionFailures.Of(talk);
        }
        return null;
    }
}
