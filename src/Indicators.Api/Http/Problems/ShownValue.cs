using System.Text;

namespace Indicators.Api.Http.Problems;

/// <summary>Makes a value from a client safe to show in a message.</summary>
internal static class ShownValue
{
    /// <summary>The first 80 characters, with control characters replaced.</summary>
    public static string Of(string value)
    {
        var shown = new StringBuilder();
        foreach (var rune in value.EnumerateRunes().Take(80))
            shown.Append(Rune.IsControl(rune) ? "\uFFFD" : rune.ToString());
        return shown.ToString();
    }
}
