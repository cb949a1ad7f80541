namespace Indicators.Api.Http.OpenApi;

/// <summary>An operation that does not depend on a release, as described in the OpenAPI document.</summary>
internal sealed record PlainOperation(string Id, string Summary, string Description);
