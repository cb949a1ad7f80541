namespace Indicators.Api.Http.Answers;

/// <summary>Told by an operation how far its answer is, where somebody waits for it within the process. A feature of the request.</summary>
/// <param name="ReportAsync">Takes the part that is done, from 0 to 1.</param>
internal sealed record AnswerProgress(Func<double, Task> ReportAsync);
