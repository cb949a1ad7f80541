namespace Indicators.Quantities;

internal static class Powers
{
    /// <summary>A limit that no quantity reaches. Larger products are cut off here, because a decimal would overflow.</summary>
    private const decimal Limit = 10_000_000_000_000_000_000m;

    /// <summary>The product, or a number that is too large for a quantity where it would be larger still.</summary>
    public static decimal Times(decimal value, decimal factor) =>
        factor > 1 && Math.Abs(value) > Limit / factor ? (value < 0 ? -Limit : Limit) : value * factor;

    /// <summary>10 to the power of <paramref name="exponent"/>, which is from 0 to 28.</summary>
    public static decimal OfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }
}
