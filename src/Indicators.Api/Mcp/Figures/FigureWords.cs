using System.Globalization;
using System.Text.Json.Nodes;

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
            "range" => $"from {Of(figure["low"])} to {Of(figure["high"])}",
            "lower_bound" => $"{((bool)figure["lowInclusive"]! ? "at least" : "more than")} {Of(figure["low"])}",
            "upper_bound" => $"{((bool)figure["highInclusive"]! ? "at most" : "less than")} {Of(figure["high"])}",
            "point" => Of(figure["value"]),
            _ => $"{figure["direction"]}, no number",
        };
        return $"{Hedge((string)figure["hedge"]!)}{words} {unit}{Status((string)figure["status"]!)}";
    }

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
        return edtf is null ? "not known" : $"{Dates(edtf)} ({basis})";
    }

    /// <summary>Dates of EDTF in words: <c>~</c> is "about", an open end "until now or later".</summary>
    public static string Dates(string edtf) =>
        string.Join(
            " to ",
            edtf.Split('/')
                .Select(end =>
                    end switch
                    {
                        "" => "an unknown date",
                        ".." => "no stated end",
                        [.. var date, '~' or '%'] => $"about {date}",
                        [.. var date, '?'] => $"{date} (uncertain)",
                        _ => end,
                    }
                )
        );

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
