namespace Indicators.Import;

/// <summary>The result of loading the texts.</summary>
/// <param name="Release">Version of the release that the texts belong to; null if the database serves none.</param>
/// <param name="Present">Number of texts of the release now in the database.</param>
/// <param name="Added">Number of texts added by this load.</param>
/// <param name="Removed">Number of texts removed by this load.</param>
/// <param name="Problems">Problems of the texts that are missing from the database, sorted by file and line.</param>
/// <param name="Changed">Whether the database changed.</param>
public sealed record TextsImportResult(
    string? Release,
    int Present,
    int Added,
    int Removed,
    IReadOnlyList<TextProblem> Problems,
    bool Changed
);
