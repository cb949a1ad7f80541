using System.Globalization;
using Indicators.Model;

namespace Indicators.Bench.Growth;

/// <summary>A made-up number of an indicator, as a text would print it.</summary>
internal sealed record SyntheticNumber
{
    private static readonly (string Words, int Power)[] Scales = [("", 0), (" thousand", 3), (" million", 6), (" billion", 9)];

    public SyntheticNumber(Indicator indicator, Unit unit, Draw draw)
    {
        var isPercent = unit.Dimension is UnitDimension.Percent or UnitDimension.PercentagePoint;
        var isChange = indicator.Measure is Measure.RelChange or Measure.PpChange or Measure.AbsChange;
        var digits = (int)(3 * draw[31]);
        var mantissa = Math.Round((decimal)(1 + (48 * draw[30])), digits);
        var (words, power) = isPercent ? ("", 0) : draw.One(32, Scales);
        var scale = (decimal)Math.Pow(10, power);
        var sign = isChange && draw[33] < 0.3 ? -1 : 1;
        var value = sign * mantissa * scale;
        var higher = mantissa + 1 + Math.Round((decimal)(20 * draw[34]), digits);
        var shape = draw[35] switch
        {
            < 0.02 when isChange => Shape.ChangeOnly,
            < 0.10 when sign > 0 => Shape.Range,
            < 0.17 when sign > 0 => Shape.LowerBound,
            < 0.20 when sign > 0 => Shape.UpperBound,
            _ => Shape.Point,
        };
        var hedge = shape == Shape.Point && draw[36] < 0.25 ? Hedge.About : Hedge.None;
        Direction =
            !isChange ? null
            : sign < 0 ? Model.Direction.Decrease
            : Model.Direction.Increase;
        var name = unit.Dimension == UnitDimension.Currency ? $"{unit.Code} " : "";
        var end = isPercent ? " percent" : words;
        string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
        Stated = shape switch
        {
            Shape.ChangeOnly => StatedValue.ChangeOnly,
            Shape.Range => new(shape, null, value, higher * scale, true, true, Hedge.None, digits - power),
            Shape.LowerBound => new(shape, null, value, null, false, null, Hedge.None, digits - power),
            Shape.UpperBound => new(shape, null, null, value, null, true, Hedge.None, digits - power),
            _ => new(shape, value, null, null, null, null, hedge, digits - power),
        };
        Printed = shape switch
        {
            Shape.ChangeOnly => "an increase of note",
            Shape.Range => $"between {name}{Text(mantissa)} and {Text(higher)}{end}",
            Shape.LowerBound => $"more than {name}{Text(mantissa)}{end}",
            Shape.UpperBound => $"up to {name}{Text(mantissa)}{end}",
            _ => $"{(hedge == Hedge.About ? "about " : "")}{name}{(sign < 0 ? "minus " : "")}{Text(mantissa)}{end}",
        };
    }

    public StatedValue Stated { get; }

    public Direction? Direction { get; }

    public string Printed { get; }
}
