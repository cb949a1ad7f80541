using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Areas: codes of ISO 3166 where they exist; groups need members or a definition.</summary>
internal static class AreaRules
{
    public static IEnumerable<Problem> Iso(SeedSet seeds)
    {
        foreach (var entry in seeds.Registries.Areas.Entries)
        {
            var area = entry.Value;
            if (area.Kind == AreaKind.Country && !Patterns.ThreeLetters().IsMatch(area.Code))
                yield return At(seeds, entry, "code", ProblemCodes.BadIso, $"'{area.Code}' is not an ISO 3166-1 alpha-3 code");
            if (area.Kind == AreaKind.Country && (area.Iso2 is null || !Patterns.TwoLetters().IsMatch(area.Iso2)))
                yield return At(seeds, entry, "iso2", ProblemCodes.BadIso, $"the country {area.Code} has no ISO 3166-1 alpha-2 code");
            if (area.Kind != AreaKind.Country && area.Iso2 is not null)
                yield return At(seeds, entry, "iso2", ProblemCodes.BadIso, "only countries have an ISO 3166-1 alpha-2 code");
            if (area.Kind == AreaKind.Subnational && !Patterns.Subdivision().IsMatch(area.Code))
                yield return At(seeds, entry, "code", ProblemCodes.BadIso, $"'{area.Code}' is not an ISO 3166-2 code");
            if (area.M49 is not null && !Patterns.M49().IsMatch(area.M49))
                yield return At(
                    seeds,
                    entry,
                    "m49",
                    ProblemCodes.BadIso,
                    $"'{area.M49}' is not an M49 code",
                    "write three digits, in quotes if the first is 0"
                );
        }
    }

    public static IEnumerable<Problem> Groups(SeedSet seeds)
    {
        foreach (var entry in seeds.Registries.Areas.Entries)
        {
            var area = entry.Value;
            if (area.Kind == AreaKind.Group && area.Definition is null && area.Members.Count == 0)
                yield return At(
                    seeds,
                    entry,
                    "kind",
                    ProblemCodes.GroupUndefined,
                    $"the group '{area.Code}' needs members or a definition"
                );
            if (area.Kind != AreaKind.Group && area.Members.Count > 0)
                yield return At(seeds, entry, "members", ProblemCodes.GroupUndefined, $"'{area.Code}' has members but is not a group");
        }
    }

    public static IEnumerable<Problem> Members(SeedSet seeds)
    {
        foreach (var entry in seeds.Registries.Areas.Entries)
        {
            foreach (var member in entry.Value.Members.GroupBy(m => m))
            {
                if (seeds.Registries.Areas.Find(member.Key) is null)
                    yield return At(
                        seeds,
                        entry,
                        "members",
                        ProblemCodes.UnknownMember,
                        $"unknown member '{member.Key}'",
                        Hints.Near(member.Key, seeds.Registries.Areas.Codes)
                    );
                if (member.Count() > 1)
                    yield return At(
                        seeds,
                        entry,
                        "members",
                        ProblemCodes.UnknownMember,
                        $"the member '{member.Key}' is listed {member.Count()} times"
                    );
            }

            if (Reaches(seeds, entry.Value, entry.Code, []))
                yield return At(
                    seeds,
                    entry,
                    "members",
                    ProblemCodes.CyclicMembers,
                    $"'{entry.Code}' is a member of itself, directly or through other groups"
                );
        }
    }

    private static bool Reaches(SeedSet seeds, Area from, string code, HashSet<string> seen) =>
        from.Members.Any(m =>
            m == code || (seen.Add(m) && seeds.Registries.Areas.Find(m) is { } member && Reaches(seeds, member, code, seen))
        );

    private static Problem At(SeedSet seeds, SeedEntry<Area> entry, string key, ProblemCode code, string message, string? hint = null) =>
        new(seeds.Registries.Areas.File, entry.Marks.Of(key), code, message, hint);
}
