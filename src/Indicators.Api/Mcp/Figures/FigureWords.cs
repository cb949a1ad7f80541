using System.Globalization;
using System.Text.Json.Nodes;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Mcp.Figures;

/// <summary>A figure in words. Hedge, bounds and period always go with the number.</summary>
internal static class FigureWords
{
    /// <summary>The number with its hedge or its bounds, such as "about 4,000,000,000 USD".</summary>
    public static string Number(JsonNode figure)
    {
        var unit = (string)figure["unit"]!;
        var words = (string)figure["shape"]! switch
        {
            "range" => $"from {Of(figure["low"])} to {Of(figure["high"])} {unit}",
            "lower_bound" => $"{((bool)figure["lowInclusive"]! ? "at least" : "more than")} {Of(figure["low"])} {unit}",
            "upper_bound" => $"{((bool)figure["highInclusive"]! ? "at most" : "less than")} {Of(figure["high"])} {unit}",
            "point" => $"{Of(figure["value"])} {unit}",
            _ => $"{figure["direction"]}, no number",
        };
        return $"{Hedge((string)figure["hedge"]!)}{words}{Status((string)figure["status"]!)}";
    }

    /// <summary>The number of entries of a list, such as "12", or "at least 10000" if they were not all counted.</summary>
    public static string TotalOf(JsonNode page) =>
        (string?)page["totalIs"] switch
        {
            Total.AtLeast => $"at least {page["total"]}",
            Total.Estimate => $"about {page["total"]}",
            _ => $"{page["total"]}",
        };

    /// <summary>The period and how it is known.</summary>
    public static string Period(JsonNode figure)
    {
        var edtf = (string?)figure["period"]?["edtf"];
        var basis = (string?)figure["period"]?["basis"] switch
        {
            "explicit" => "the text names it",
            "relative" => "relative to the text's own time",
            "inherited" => "named nearby in the text",
            "publication" => "the text does not say when; date of publication",
            _ => "",
        };
        return edtf is null ? "not known" : $"{PeriodWords.Of(edtf)} ({basis})";
    }

    private static string Hedge(string hedge) =>
        hedge switch
        {
            "none" => "",
            "just_over" => "just over ",
            _ => $"{hedge} ",
        };

    private static string Status(string status) => status == "actual" ? "" : $" ({status})";

    private static string Of(JsonNode? number) => ((decimal)number!).ToString("#,0.########", CultureInfo.InvariantCulture);
}
