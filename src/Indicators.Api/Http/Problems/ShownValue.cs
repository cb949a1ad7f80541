using System.Text;

namespace Indicators.Api.Http.Problems;

/// <summary>What a client sent, as a message can show it.</summary>
internal static class ShownValue
{
    /// <summary>The part of a value that can be shown in a message: no control characters, not too long.</summary>
    public static string Of(string value)
    {
        var shown = new StringBuilder();
        foreach (var rune in value.EnumerateRunes().Take(80))
            shown.Append(Rune.IsControl(rune) ? "\uFFFD" : rune.ToString());
        return shown.ToString();
    }
}
