using System.Globalization;
using Indicators.Api.Mcp.Calls;

namespace Indicators.Api.Mcp.Tools;

/// <summary>How much one call of a tool may return.</summary>
internal static class Limits
{
    /// <summary>A number of entries as the API takes it.</summary>
    /// <exception cref="ApiFault">It is not between 1 and the most.</exception>
    public static string Text(string name, int value, int most) =>
        value >= 1 && value <= most
            ? value.ToString(CultureInfo.InvariantCulture)
            : throw new ApiFault(
                "invalid-number",
                string.Create(CultureInfo.InvariantCulture, $"'{name}' must be from 1 to {most}, not {value}."),
                "Ask for fewer, and for more with another call."
            );
}
