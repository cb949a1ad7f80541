namespace Indicators.Api.Charts.Scene;

/// <summary>A later figure that replaces another.</summary>
/// <param name="Id">Id of the later figure.</param>
/// <param name="Printed">The printed figure if it is in the same chart; otherwise null.</param>
internal sealed record Supersession(string Id, string? Printed);
