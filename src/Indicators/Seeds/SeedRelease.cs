using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>The content of <c>seeds/release.yaml</c>.</summary>
/// <param name="Version">Year and number, such as <c>2026.1</c>.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Notes">Summary of the release.</param>
/// <param name="Clock">Default clock of <c>asOf</c> and vintages.</param>
/// <param name="File">Path of the file below the seeds folder as given.</param>
/// <param name="Marks">The lines of its keys.</param>
public sealed record SeedRelease(string Version, DateOnly Published, string Notes, Clock Clock, string File, Marks Marks)
{
    private static readonly YamlShape<SeedRelease> Shape = new(
        "the release",
        (f, from) =>
            new(
                f.RequiredText("version", from?.Version),
                f.Required("published", from?.Published, SeedGrammars.Date),
                f.RequiredText("notes", from?.Notes),
                f.Code("clock", from?.Clock, Clock.Asserted),
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
    public static string Write(SeedRelease release) => Shape.WriteFile(release);

    /// <inheritdoc cref="Write(SeedRelease)"/>
    public static string Write(Release release) =>
        Write(new SeedRelease(release.Version, release.Published, release.Notes, release.Clock, "", Marks.None));
}
