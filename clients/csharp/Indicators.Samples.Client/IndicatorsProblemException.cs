namespace Indicators.Samples.Client;

/// <summary>A failure that the API explains.</summary>
public sealed class IndicatorsProblemException(Problem problem, TimeSpan? retryAfter) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;

    /// <summary>How long to wait before it is worth trying again; null where the answer does not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
