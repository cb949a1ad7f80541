using Indicators.Api.Catalog;
using Indicators.Model;

namespace Indicators.Api.Resources.Registries;

/// <summary>A country, a part of a country, or a group of countries. Codes follow ISO 3166 where they exist.</summary>
public sealed record Area : IRegistryEntry
{
    internal static readonly RegistryResource<Area> Resource = new(
        "areas",
        "area",
        "Countries, parts of countries and groups of countries, with ISO 3166 and UN M49 codes if they have one.",
        "KGZ",
        codes => codes[CodeLists.Areas],
        """
        select a.code, a.name, a.kind, a.iso2, a.m49, a.definition, a.aliases, @version as Release,
          array(select m.member from indicators.area_member m where m.release_id = a.release_id and m.area = a.code
            order by m.member collate "C") as Members,
          coalesce((select n.figures from indicators.release_count n
            where n.release_id = a.release_id and n.list = 'place' and n.code = a.code), 0) as Observations
        from indicators.area a
        where a.release_id = @release
        """,
        (
            "code, names, definition and ISO codes",
            """
            concat_ws(' ', entry.code, replace(entry.code, '-', ' '), entry.name, entry.definition,
              array_to_string(entry.aliases, ' '), entry.iso2, entry.m49)
            """
        )
    );

    /// <summary>ISO 3166-1 alpha-3 or ISO 3166-2 code; groups have their own codes.</summary>
    public required string Code { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of place.</summary>
    public required AreaKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code; null if it is not a country.</summary>
    public required string? Iso2 { get; init; }

    /// <summary>UN M49 code, three digits; null if there is none.</summary>
    public required string? M49 { get; init; }

    /// <summary>Which places belong to the group and which do not; null for countries.</summary>
    public required string? Definition { get; init; }

    /// <summary>Codes of the members of a group.</summary>
    public required string[] Members { get; init; }

    /// <summary>Other names that texts use for it.</summary>
    public required string[] Aliases { get; init; }

    /// <summary>Number of observations that have it as area or counterpart.</summary>
    public required long Observations { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }
}
