using System.Collections.Frozen;

namespace Indicators.Quantities;

/// <summary>Names of months and their usual short forms, in capitals because "may" and "march" are verbs.</summary>
internal static class Months
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
    }.ToFrozenSet();

    public static bool Contains(Token token) => token.Kind == TokenKind.Word && Names.Contains(token.Text);
}
