using System.Collections.Frozen;

namespace Indicators.Quantities.Amounts;

/// <summary>The characters that are a fraction: ½, ⅔, ⅛.</summary>
internal static class FractionSigns
{
    private const string Signs = "⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";

    private static readonly (int Numerator, int Denominator)[] OfSigns =
    [
        (1, 7),
        (1, 9),
        (1, 10),
        (1, 3),
        (2, 3),
        (1, 5),
        (2, 5),
        (3, 5),
        (4, 5),
        (1, 6),
        (5, 6),
        (1, 8),
        (3, 8),
        (5, 8),
        (7, 8),
    ];

    public static decimal Of(char sign) =>
        sign switch
        {
            '½' => 0.5m,
            '¼' => 0.25m,
            '¾' => 0.75m,
            _ => Signs.IndexOf(sign) is >= 0 and var index
                ? Math.Round((decimal)OfSigns[index].Numerator / OfSigns[index].Denominator, 8)
                : 1,
        };
}
