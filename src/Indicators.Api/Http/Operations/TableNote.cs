namespace Indicators.Api.Http.Operations;

/// <summary>A list of values that goes with a table as a whole.</summary>
/// <param name="Name">In snake_case, for the metadata of a workbook.</param>
/// <param name="Header">Name of the header of the answer.</param>
/// <param name="Values">The values; where there are none, the header is not sent.</param>
internal sealed record TableNote(string Name, string Header, IReadOnlyList<string> Values);
