namespace Indicators.Api.Http.Operations;

/// <summary>A list of values about a table as a whole.</summary>
/// <param name="Name">Name in snake_case, for the metadata of a workbook.</param>
/// <param name="Header">Name of the response header.</param>
/// <param name="Values">The values; without values the header is not sent.</param>
internal sealed record TableNote(string Name, string Header, IReadOnlyList<string> Values);
