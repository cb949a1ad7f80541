using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Files are in canonical form, so that differences between versions are differences of data.</summary>
internal static class FormRules
{
    public static IEnumerable<Problem> Canonical(SeedSet seeds)
    {
        foreach (var (path, canonical) in CanonicalForm.Of(seeds))
        {
            if (CanonicalForm.FirstDifference(seeds.Texts[path], canonical) is { } line)
                yield return new Problem(
                    path,
                    line,
                    ProblemCodes.NotCanonical,
                    "the file is not in canonical form; this is the first line that differs",
                    "run ./indicators format"
                );
        }
    }

    public static IEnumerable<Problem> Version(SeedSet seeds)
    {
        if (seeds.Release is { } release && !Patterns.Version().IsMatch(release.Version))
            yield return new Problem(
                release.File,
                release.Marks.Of("version"),
                ProblemCodes.BadVersion,
                $"'{release.Version}' is not a valid version",
                "write a version such as 2026.1 or 2026.1-draft"
            );
    }
}
