using System.Globalization;
using Indicators.Api.Http.OpenApi;
using Indicators.Model;

namespace Indicators.Api.Sdmx.Structures;

/// <summary>Code lists that no release changes.</summary>
internal static class FixedLists
{
    public static readonly IReadOnlyList<CodeList> All =
    [
        new(
            Lists.Decimals,
            "Decimals",
            [.. Enumerable.Range(0, 10).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => new Code(n, n))],
            IsPartial: true
        ),
        new(Lists.UnitMultiplier, "Unit multiplier", [new("0", "Units")], IsPartial: true),
        new(
            Lists.Status,
            "Observation status",
            [.. Codes.All<Status>().Select(code => new Code(StatusOf(code), Words(code), Definition<Status>(code)))]
        ),
        Of<Shape>(Lists.Shape, "Shape"),
        Of<Hedge>(Lists.Hedge, "Hedge"),
        Of<Measure>(Lists.Measure, "Measure"),
        Of<Direction>(Lists.Direction, "Direction"),
        Of<PeriodBasis>(Lists.PeriodBasis, "Basis of the period"),
        Of<Rank>(Lists.Rank, "Rank"),
    ];

    /// <summary>Names of frequencies, as in the cross-domain list.</summary>
    public static string FrequencyName(string code) =>
        code switch
        {
            "A" => "Annual",
            "S" => "Half-yearly, semester",
            "Q" => "Quarterly",
            "M" => "Monthly",
            "W" => "Weekly",
            "D" => "Daily",
            "_Z" => "Not applicable",
            _ => code,
        };

    /// <summary>The letter of the cross-domain list for a fact, an estimate and a forecast; the list has none for the others.</summary>
    public static string StatusOf(string code) =>
        code switch
        {
            "actual" => "A",
            "estimate" => "E",
            "forecast" => "F",
            _ => code.ToUpperInvariant(),
        };

    private static CodeList Of<T>(Artefact list, string name)
        where T : struct, Enum => new(list, name, [.. Codes.All<T>().Select(code => new Code(code, Words(code), Definition<T>(code)))]);

    private static string Words(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');

    private static string? Definition<T>(string code)
        where T : struct, Enum => CodeDefinitions.OfMember(typeof(T), Codes.Parse<T>(code).ToString());
}
