namespace Indicators.Api.Resources.Provenance;

/// <summary>A unit with its codes in other vocabularies.</summary>
internal sealed record UnitCodesRow
{
    public const string Sql = """
        select name, dimension, currency, ucum from indicators.unit where release_id = @Id and code = @Unit order by code
        """;

    /// <summary>Codes of UN/CEFACT Recommendation 20, which schema.org uses, by codes of UCUM.</summary>
    private static readonly Dictionary<string, string> Common = new()
    {
        ["1"] = "C62",
        ["%"] = "P1",
        ["a"] = "ANN",
        ["mo"] = "MON",
        ["wk"] = "WEE",
        ["d"] = "DAY",
        ["h"] = "HUR",
        ["min"] = "MIN",
        ["s"] = "SEC",
        ["mm"] = "MMT",
        ["cm"] = "CMT",
        ["m"] = "MTR",
        ["km"] = "KMT",
        ["[ft_i]"] = "FOT",
        ["[mi_i]"] = "SMI",
        ["m2"] = "MTK",
        ["har"] = "HAR",
        ["km2"] = "KMK",
        ["[acr_us]"] = "ACR",
        ["L"] = "LTR",
        ["m3"] = "MTQ",
        ["[bbl_us]"] = "BLL",
        ["g"] = "GRM",
        ["kg"] = "KGM",
        ["t"] = "TNE",
        ["W"] = "WTT",
        ["kW"] = "KWT",
        ["MW"] = "MAW",
        ["kW.h"] = "KWH",
        ["MW.h"] = "MWH",
        ["Cel"] = "CEL",
    };

    public required string Name { get; init; }

    public required string Dimension { get; init; }

    public required string? Currency { get; init; }

    public required string? Ucum { get; init; }

    /// <summary>Whether it is money, and not money per something.</summary>
    public bool IsMoney => Dimension == "currency";

    /// <summary>UN/CEFACT code; null if none is known.</summary>
    public string? CommonCode =>
        Dimension == "persons" ? "IE"
        : Ucum is null ? null
        : Common.GetValueOrDefault(Ucum);
}
