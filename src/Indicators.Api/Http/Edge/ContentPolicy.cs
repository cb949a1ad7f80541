namespace Indicators.Api.Http.Edge;

/// <summary>A feature of a request whose response has a content security policy of its own, whatever its status.</summary>
internal sealed record ContentPolicy(string Value);
