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
    private static readonly string[] Keys = ["version", "published", "notes"];

    /// <summary>The release, or null where something of it could not be read.</summary>
    public static SeedRelease? Read(string text, ProblemLog log)
    {
        var before = log.Count;
        if (YamlReader.Read(text, log) is not { } root || MappingBinder.Of(root, log, "the release", Keys) is not { } release)
            return null;
        release.RequiredText("published");
        var read = new SeedRelease(
            release.RequiredText("version"),
            release.Date("published") ?? default,
            release.RequiredText("notes"),
            log.File,
            release.Marks
        );
        return log.Count == before ? read : null;
    }
}
