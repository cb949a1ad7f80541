namespace Indicators.Api.Http.Operations;

/// <summary>Every operation that the server answers, in the order of the OpenAPI document.</summary>
internal sealed record OperationCatalog(IReadOnlyList<Operation> All);
