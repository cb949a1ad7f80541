using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>What <c>seeds/release.yaml</c> says.</summary>
/// <param name="Version">Year and running number, e.g. <c>2026.1</c>.</param>
/// <param name="Published">The day from which it is published.</param>
/// <param name="Notes">What is in it.</param>
/// <param name="File">Path of the file, as the seeds folder was given.</param>
/// <param name="Marks">Where its keys stand.</param>
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

    /// <summary>The release, or null where something of it could not be read.</summary>
    public static SeedRelease? Read(string text, ProblemLog log) => Shape.ReadFile(text, log);

    /// <summary>The text of the file.</summary>
    public static string Write(string version, DateOnly published, string notes) =>
        Shape.WriteFile(new SeedRelease(version, published, notes, "", Marks.None));
}
