namespace Indicators.Import;

/// <summary>The result of a load of the texts.</summary>
/// <param name="Release">Version of the release whose texts were looked for; null when the database serves none.</param>
/// <param name="Present">Texts of the release that are in the database now.</param>
/// <param name="Added">Texts that this load added.</param>
/// <param name="Removed">Texts that this load removed.</param>
/// <param name="Problems">Texts of the release that are not in the database, in the order of files and lines.</param>
/// <param name="Changed">Whether the load changed the database.</param>
public sealed record TextsImportResult(
    string? Release,
    int Present,
    int Added,
    int Removed,
    IReadOnlyList<TextProblem> Problems,
    bool Changed
);
