namespace Indicators.Api.Sdmx.Structures;

/// <summary>An entry of a code list.</summary>
/// <param name="Id">The code.</param>
/// <param name="Name">Display name.</param>
/// <param name="Description">Definition; null if there is none.</param>
/// <param name="Parent">Code of the entry that includes it; null if there is none.</param>
internal sealed record Code(string Id, string Name, string? Description = null, string? Parent = null);
