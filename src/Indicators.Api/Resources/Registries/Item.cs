using Indicators.Api.Catalog;

namespace Indicators.Api.Resources.Registries;

/// <summary>A product, institution or group that a figure refers to; <c>_T</c> total, <c>_Z</c> not applicable.</summary>
public sealed record Item : IRegistryEntry
{
    internal static readonly RegistryResource<Item> Resource = new(
        "items",
        "item",
        "Products, institutions and groups that figures are about.",
        "_T",
        codes => codes[CodeLists.Items],
        """
        select t.code, t.name, t.definition, t.aliases, t.part_of as PartOf, @version as Release,
          coalesce((select n.figures from indicators.release_count n
            where n.release_id = t.release_id and n.list = 'item' and n.code = t.code), 0) as Observations
        from indicators.item t
        where t.release_id = @release
        """,
        (
            "code, names and definition",
            "concat_ws(' ', entry.code, replace(entry.code, '-', ' '), entry.name, entry.definition, array_to_string(entry.aliases, ' '))"
        )
    );

    /// <summary>Code: SDMX for totals and the like, otherwise our own.</summary>
    public required string Code { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required string Definition { get; init; }

    /// <summary>Other names that texts use for it.</summary>
    public required string[] Aliases { get; init; }

    /// <summary>
    /// Code of the item that contains it: if two series differ only in these items, the figure of one is part of the other's. Null if no
    /// such item is known.
    /// </summary>
    public required string? PartOf { get; init; }

    /// <summary>Number of observations about it.</summary>
    public required long Observations { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }
}
