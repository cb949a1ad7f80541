using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Containing items exist, and no item contains itself.</summary>
internal static class ItemRules
{
    /// <summary>Items that contain others. They are useful without figures of their own.</summary>
    public static IEnumerable<string> Parents(SeedRegistries registries) =>
        registries.Items.Entries.Select(entry => entry.Value.PartOf).OfType<string>();

    public static IEnumerable<Problem> PartOf(SeedSet seeds)
    {
        foreach (var entry in seeds.Registries.Items.Entries.Where(entry => entry.Value.PartOf is not null))
        {
            var parent = entry.Value.PartOf!;
            if (seeds.Registries.Items.Find(parent) is null)
                yield return At(
                    seeds,
                    entry,
                    ProblemCodes.UnknownParent,
                    $"the item '{parent}' is not defined",
                    Hints.Near(parent, seeds.Registries.Items.Codes)
                );
            else if (IsInItself(seeds.Registries.Items, entry.Value))
                yield return At(seeds, entry, ProblemCodes.CyclicParts, $"'{entry.Code}' is a part of itself");
        }
    }

    private static bool IsInItself(SeedRegistry<Item> items, Item item)
    {
        HashSet<string> seen = [];
        for (var code = item.PartOf; code is not null && seen.Add(code); code = items.Find(code)?.PartOf)
        {
            if (code == item.Code)
                return true;
        }

        return false;
    }

    private static Problem At(SeedSet seeds, SeedEntry<Item> entry, ProblemCode code, string message, string? hint = null) =>
        new(seeds.Registries.Items.File, entry.Marks.Of("partOf"), code, message, hint);
}
