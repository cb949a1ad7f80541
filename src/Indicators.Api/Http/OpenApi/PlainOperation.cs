namespace Indicators.Api.Http.OpenApi;

/// <summary>An operation outside the releases, as the OpenAPI document shows it.</summary>
internal sealed record PlainOperation(string Id, string Summary, string Description);
