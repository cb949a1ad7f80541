namespace Indicators.Api.Charts.Layout;

/// <summary>The direction in which numbers grow, as a unit vector. Signs rotate with it.</summary>
internal readonly record struct ValueDirection(double X, double Y)
{
    public static readonly ValueDirection Up = new(0, -1);
    public static readonly ValueDirection Right = new(1, 0);

    /// <summary>
    /// A point given by its offset along the value axis and across it: to the right of a vertical axis, below a horizontal one.
    /// </summary>
    public (double X, double Y) From(double x, double y, double along, double across) =>
        (x + (along * X) - (across * Y), y + (along * Y) + (across * X));
}
