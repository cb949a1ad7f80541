using System.Globalization;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;

namespace Indicators.Tests.Quantities;

/// <summary>A quantity in short, as the reference prints it: "about 4000000000 USD", "≥ 20 year, share of GDP".</summary>
internal static class QuantityNotation
{
    public static string Of(QuantityAnswer answer) =>
        answer.Quantities.Count == 0 ? "nothing" : string.Join("; ", answer.Quantities.Select(Of));

    public static string Of(ReadQuantity item)
    {
        var number = item.Shape switch
        {
            Shape.Point => Text(item.Value),
            Shape.Range => $"{Text(item.Low)} to {Text(item.High)}",
            Shape.LowerBound => (item.LowInclusive == true ? "≥ " : "> ") + Text(item.Low),
            _ => (item.HighInclusive == true ? "≤ " : "< ") + Text(item.High),
        };
        var parts = new[]
        {
            $"{(item.Hedge == Hedge.None ? "" : Codes.Of(item.Hedge) + " ")}{number}{(item.Unit is null ? "" : " " + item.Unit)}",
            item.Margin is null ? null : $"± {Text(item.Margin)}",
            item.Role == QuantityRole.Level ? null : Codes.Of(item.Role),
            item.Base is null ? null : $"of {item.Base}",
            item.Per is null ? null : $"per {item.Per}",
            item.Counted is null ? null : $"counts {item.Counted}",
            item.Alternatives.Count == 0 ? null : $"or {string.Join(" or ", item.Alternatives.Select(Other))}",
        };
        return string.Join(", ", parts.OfType<string>());
    }

    private static string Other(OtherReading other) =>
        other.Value is null && other.Low is null ? other.Reason
        : other.Low is null ? $"{Text(other.Value)}{(other.Unit is null ? "" : " " + other.Unit)}"
        : $"{Text(other.Low)} to {Text(other.High)}{(other.Unit is null ? "" : " " + other.Unit)}";

    private static string Text(decimal? number) => number?.ToString("0.########", CultureInfo.InvariantCulture) ?? "";
}
