namespace Indicators.Api.Resources.Charts;

/// <summary>A later figure that replaces another.</summary>
/// <param name="Id">Id of the later one.</param>
/// <param name="Printed">It as printed, where it is of the same series; else null.</param>
internal sealed record Supersession(string Id, string? Printed);
