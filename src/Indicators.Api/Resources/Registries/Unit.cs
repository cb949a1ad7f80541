using Indicators.Api.Catalog;
using Indicators.Model;

namespace Indicators.Api.Resources.Registries;

/// <summary>A unit of measure.</summary>
public sealed record Unit : IRegistryEntry
{
    internal static readonly RegistryResource<Unit> Resource = new(
        "units",
        "unit",
        "Units of measure, with ISO 4217 codes for money and SDMX or UCUM codes for the rest.",
        "USD",
        codes => codes[CodeLists.Units],
        """
        select u.code, u.name, u.symbol, replace(u.dimension, '_', '') as Dimension, u.currency, u.ucum, @version as Release,
          coalesce((select n.figures from indicators.release_count n
            where n.release_id = u.release_id and n.list = 'unit' and n.code = u.code), 0) as Observations
        from indicators.unit u
        where u.release_id = @release
        """,
        (
            "code, name, symbol and currency",
            "concat_ws(' ', entry.code, replace(entry.code, '-', ' '), entry.name, entry.symbol, entry.currency)"
        )
    );

    /// <summary>Code: ISO 4217 for money, otherwise the SDMX or UCUM code without special characters.</summary>
    public required string Code { get; init; }

    /// <summary>Display name.</summary>
    public required string Name { get; init; }

    /// <summary>Symbol written next to a number.</summary>
    public required string Symbol { get; init; }

    /// <summary>What it measures.</summary>
    public required UnitDimension Dimension { get; init; }

    /// <summary>ISO 4217 code for money and money per person; otherwise null.</summary>
    public required string? Currency { get; init; }

    /// <summary>UCUM code; null if UCUM has none.</summary>
    public required string? Ucum { get; init; }

    /// <summary>Number of observations in this unit.</summary>
    public required long Observations { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }
}
