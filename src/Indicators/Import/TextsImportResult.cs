namespace Indicators.Import;

/// <summary>What a load of the texts found and did.</summary>
/// <param name="Release">Version of the release whose texts were looked for; null when the database serves none.</param>
/// <param name="Present">Texts of the release that are in the database now.</param>
/// <param name="Added">Texts that were not there before.</param>
/// <param name="Removed">Texts that are there no longer.</param>
/// <param name="Problems">Texts of the release that are not in the database, in the order of files and lines.</param>
/// <param name="Changed">Whether anything in the database was changed.</param>
public sealed record TextsImportResult(
    string? Release,
    int Present,
    int Added,
    int Removed,
    IReadOnlyList<TextProblem> Problems,
    bool Changed
);
