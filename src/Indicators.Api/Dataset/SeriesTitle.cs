using System.Text.RegularExpressions;
using Indicators.Api.Catalog;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Http.Parameters;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>Composes the title of a series from the names of its codes: <c>Exports of honey from Bravia to Costa, US dollars</c>.</summary>
internal static partial class SeriesTitle
{
    private const string General = "{indicator}: {area}[, {counterpart}][, {item}]";

    /// <summary>The title of a whole series.</summary>
    public static string Of(ReleaseCodes codes, SeriesKey key) => Of(codes, key, null);

    /// <summary>The title of series that differ in one dimension, which is left out.</summary>
    public static string Of(ReleaseCodes codes, SeriesKey key, SeriesDimension? without)
    {
        var indicator = codes[CodeLists.Indicators].NameOf(key.Indicator);
        var pattern = without is null ? codes[CodeLists.TitlePatterns].FindName(key.Indicator) : null;
        Func<string, string> areaName = pattern is null ? codes[CodeLists.Areas].NameOf : area => AreaPhrase(codes, area);
        var names = new Dictionary<string, string?>
        {
            ["indicator"] = indicator,
            ["area"] = without == SeriesDimension.Area ? null : areaName(key.Area),
            ["counterpart"] =
                without == SeriesDimension.Counterpart || key.Counterpart == SeriesKey.NotApplicable ? null : areaName(key.Counterpart),
            ["item"] =
                without == SeriesDimension.Item || key.Item is SeriesKey.Total or SeriesKey.NotApplicable
                    ? null
                    : codes[CodeLists.Items].NameOf(key.Item),
        };
        var title =
            without is null ? Filled(pattern ?? General, names)
            : names.Values.OfType<string>().ToArray() is [var only] ? only
            : $"{indicator}: {string.Join(", ", names.Values.OfType<string>().Skip(1))}";
        return UnitOf(codes, key.Unit) is { } unit ? $"{title}, {unit}" : title;
    }

    /// <summary>Fills the placeholders of a pattern with names. Names without a placeholder go to the end.</summary>
    private static string Filled(string pattern, Dictionary<string, string?> names)
    {
        var title = Optional()
            .Replace(
                pattern,
                part =>
                    Placeholder().Matches(part.Value).All(one => names.GetValueOrDefault(one.Groups[1].Value) is not null)
                        ? part.Groups[1].Value
                        : ""
            );
        title = Placeholder().Replace(title, one => names.GetValueOrDefault(one.Groups[1].Value) ?? "");
        string[] placed = [.. Placeholder().Matches(pattern).Select(one => one.Groups[1].Value)];
        var rest = names.Where(pair => pair.Key != "indicator" && pair.Value is not null && !placed.Contains(pair.Key));
        return string.Join(", ", rest.Select(pair => pair.Value!).Prepend(title));
    }

    /// <summary>The name of an area within a sentence: "the European Union".</summary>
    private static string AreaPhrase(ReleaseCodes codes, string area) =>
        codes[CodeLists.AreaPhrases].FindName(area) ?? codes[CodeLists.Areas].NameOf(area);

    /// <summary>The unit in words; null for a plain count, because the indicator's name already says what is counted.</summary>
    private static string? UnitOf(ReleaseCodes codes, string unit)
    {
        var named = new ChartUnit(unit, codes[CodeLists.Units].NameOf(unit), Measure.Level);
        return named.IsPlainNumber ? null : named.InWords(1);
    }

    [GeneratedRegex(@"\[([^\[\]]*)\]")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Placeholder();
}
