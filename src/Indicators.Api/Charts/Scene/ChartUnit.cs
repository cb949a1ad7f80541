using System.Globalization;
using Indicators.Model;

namespace Indicators.Api.Charts.Scene;

/// <summary>The unit of a chart's numbers.</summary>
/// <param name="Code">Code of the unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Measure">Kind of number.</param>
internal sealed record ChartUnit(string Code, string Name, Measure Measure)
{
    private static readonly (decimal Size, string Word)[] Scales =
    [
        (1_000_000_000_000m, "trillion"),
        (1_000_000_000m, "billion"),
        (1_000_000m, "million"),
        (10_000m, "thousand"),
    ];

    /// <summary>Whether it counts people or things, so that its axis needs whole numbers.</summary>
    public bool IsCount => Code is "PN" or "PS";

    /// <summary>Whether it counts without saying what.</summary>
    public bool IsPlainNumber => Code == "PN";

    /// <summary>The power of a thousand that suits a number of this size.</summary>
    public static decimal ScaleOf(decimal size)
    {
        foreach (var (least, _) in Scales)
        {
            if (size >= least)
                return least == 10_000m ? 1000m : least;
        }

        return 1;
    }

    /// <summary>Formats a number divided by its scale: <c>−2.5</c>.</summary>
    public static string Number(decimal value, decimal scale) =>
        (value / scale).ToString("#,##0.####", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>Formats scale and unit: <c>billion US dollars</c>.</summary>
    public string InWords(decimal scale)
    {
        var word = WordOf(scale);
        if (Code == "PN")
            return word is null ? "number" : $"{word}s";
        return word is null ? PluralName : $"{word} {PluralName}";
    }

    /// <summary>Formats the number of a figure with bound or hedge, scale and unit: <c>at least 20 million US dollars</c>.</summary>
    public string ValueInWords(ChartFigure figure)
    {
        if (!figure.Numbers.Any())
            return figure.Direction switch
            {
                Direction.Increase => "a rise; the text gives no number",
                Direction.Decrease => "a fall; the text gives no number",
                Direction.Unchanged => "no change",
                _ => "no number",
            };
        var scale = ScaleOf(figure.Numbers.Max(Math.Abs));
        var number = figure.Shape switch
        {
            Shape.Range => $"{Number(figure.Low!.Value, scale)} to {Number(figure.High!.Value, scale)}",
            Shape.LowerBound => $"{(figure.IsLowInclusive ? "at least" : "more than")} {Number(figure.Low!.Value, scale)}",
            Shape.UpperBound => $"{(figure.IsHighInclusive ? "at most" : "less than")} {Number(figure.High!.Value, scale)}",
            _ => Number(figure.Value!.Value, scale),
        };
        var hedge = figure.Hedge switch
        {
            Hedge.None => "",
            Hedge.Estimated => "an estimated ",
            _ => $"{Codes.Of(figure.Hedge).Replace('_', ' ')} ",
        };
        var unit = Code == "PN" ? WordOf(scale) : InWords(scale);
        return unit is null ? $"{hedge}{number}" : $"{hedge}{number} {unit}";
    }

    private string PluralName =>
        Name.EndsWith("dollar", StringComparison.Ordinal) ? Name + "s"
        : char.IsUpper(Name[0]) && Name.Skip(1).All(c => !char.IsUpper(c)) && !Name.Contains("dollar", StringComparison.Ordinal)
            ? char.ToLowerInvariant(Name[0]) + Name[1..]
        : Name;

    private static string? WordOf(decimal scale) =>
        Scales.FirstOrDefault(pair => pair.Size == scale).Word ?? (scale == 1000 ? "thousand" : null);
}
