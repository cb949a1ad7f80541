namespace Indicators.Quantities;

internal static class Powers
{
    /// <summary>10 to the power of <paramref name="exponent"/>, which is from 0 to 28.</summary>
    public static decimal OfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
