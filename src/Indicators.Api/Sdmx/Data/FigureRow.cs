namespace Indicators.Api.Sdmx.Data;

/// <summary>A figure, or the key of a series.</summary>
/// <param name="Release">Id of its release.</param>
/// <param name="Values">A text for each column of the query; null if the figure has none.</param>
internal sealed record FigureRow(int Release, IReadOnlyList<string?> Values);
