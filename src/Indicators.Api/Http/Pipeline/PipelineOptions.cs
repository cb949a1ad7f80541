namespace Indicators.Api.Http.Pipeline;

/// <summary>Limits of the pipeline.</summary>
/// <param name="MaxUnpagedRows">Maximum number of table rows returned at once if no limit is given.</param>
/// <param name="RequestTimeout">How long an answer may take to be computed.</param>
internal sealed record PipelineOptions(int MaxUnpagedRows, TimeSpan RequestTimeout);
