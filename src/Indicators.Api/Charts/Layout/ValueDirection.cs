namespace Indicators.Api.Charts.Layout;

/// <summary>Which way numbers grow in the picture, as a vector of length 1; signs turn with it.</summary>
internal readonly record struct ValueDirection(double X, double Y)
{
    public static readonly ValueDirection Up = new(0, -1);
    public static readonly ValueDirection Right = new(1, 0);

    /// <summary>
    /// The point so far along the axis of values, and so far across it: to the right of an upright one, below a level one.
    /// </summary>
    public (double X, double Y) From(double x, double y, double along, double across) =>
        (x + (along * X) - (across * Y), y + (along * Y) + (across * X));
}
