namespace Indicators.Api.Charts.Scene;

/// <summary>A later figure that replaces another.</summary>
/// <param name="Id">Id of the later figure.</param>
/// <param name="Printed">As printed, where it is in the same chart; else null.</param>
internal sealed record Supersession(string Id, string? Printed);
