namespace Indicators.Api.Http.Answers;

/// <summary>A feature of requests whose answers may take minutes, because the client sees progress.</summary>
internal sealed record LongAnswer;
