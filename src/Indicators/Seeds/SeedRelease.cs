using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>The content of <c>seeds/release.yaml</c>.</summary>
/// <param name="Version">Year and number, such as <c>2026.1</c>.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Notes">Summary of the release.</param>
/// <param name="File">Path of the file below the seeds folder as given.</param>
/// <param name="Marks">The lines of its keys.</param>
public sealed record SeedRelease(string Version, DateOnly Published, string Notes, string File, Marks Marks)
{
    private static readonly YamlShape<SeedRelease> Shape = new(
        "the release",
        (f, from) =>
            new(
                f.RequiredText("version", from?.Version),
                f.Required("published", from?.Published, SeedGrammars.Date),
                f.RequiredText("notes", from?.Notes),
                f.File,
                f.Marks
            )
    )
    {
        AllOrNothing = true,
    };

    /// <summary>Reads the file; null if any part could not be read.</summary>
    public static SeedRelease? Read(string text, ProblemLog log) => Shape.ReadFile(text, log);

    /// <summary>Writes the text of the file.</summary>
    public static string Write(string version, DateOnly published, string notes) =>
        Shape.WriteFile(new SeedRelease(version, published, notes, "", Marks.None));
}
