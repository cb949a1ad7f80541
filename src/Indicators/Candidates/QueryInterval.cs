using Indicators.Quantities;

namespace Indicators.Candidates;

/// <summary>The numbers that a reader's quantity does not exclude.</summary>
internal static class QueryInterval
{
    private const int LeastZeros = 2;
    private const int LeastDigits = 2;

    /// <summary>
    /// The interval of policy cmp/4, except that a plain "3,300" also covers the numbers that round to it: readers round without saying so.
    /// </summary>
    public static ComparisonInterval Of(Quantity quantity)
    {
        if (
            quantity.Value is not { } value
            || quantity.Decimals != 0
            || Zeros(value) is not { } zeros
            || zeros < LeastZeros
            || SignificantDigits(quantity) < LeastDigits
        )
            return ComparisonInterval.Of(quantity);
        return ComparisonInterval.Around(value, -zeros, quantity.Hedge);
    }

    /// <summary>Digits of the number without zeros at either end: 2 for "3,300", 3 for "27.8", 4 for "3.775 billion".</summary>
    public static int SignificantDigits(Quantity quantity) => SignificantDigits(quantity.Value ?? quantity.Low ?? quantity.High ?? 0);

    /// <inheritdoc cref="SignificantDigits(Quantity)"/>
    public static int SignificantDigits(decimal number)
    {
        number = Math.Abs(number);
        if (number == 0)
            return 0;
        while (number != decimal.Truncate(number))
            number *= 10;
        while (number % 10 == 0)
            number /= 10;
        return number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
    }

    private static int? Zeros(decimal value)
    {
        if (value == 0 || value != decimal.Truncate(value))
            return null;
        var zeros = 0;
        for (; value % 10 == 0; value /= 10)
            zeros++;
        return zeros;
    }
}
