using System.Globalization;
using System.Numerics;

namespace Indicators.Releases;

/// <summary>Orders versions by their numbers: 2026.10 comes after 2026.9. A draft sorts like the release that it will become.</summary>
public static class ReleaseVersion
{
    /// <summary>Returns a negative number, 0 or a positive number if the first version is before, equal to or after the second.</summary>
    /// <param name="one">A version such as <c>2026.1</c> or <c>2026.2-draft</c>.</param>
    /// <param name="other">Another.</param>
    public static int Compare(string one, string other)
    {
        var (a, b) = (Numbers(one), Numbers(other));
        return a.Year != b.Year ? a.Year.CompareTo(b.Year) : a.Number.CompareTo(b.Number);
    }

    private static (int Year, BigInteger Number) Numbers(string version)
    {
        var parts = version.Replace("-draft", "", StringComparison.Ordinal).Split('.');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), BigInteger.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
