using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Indicators.Seeds.Yaml;

/// <summary>Writes a text as a plain scalar if every YAML reader reads it back unchanged, otherwise double-quoted.</summary>
internal static partial class YamlScalarStyle
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    private static readonly SearchValues<char> FlowSigns = SearchValues.Create(",[]{}");

    public static string Write(string text, bool inFlow) => CanBePlain(text, inFlow) ? text : Quote(text);

    private static bool CanBePlain(string text, bool inFlow)
    {
        if (
            text.Length == 0
            || OtherType().IsMatch(text)
            || text.Any(NeedsEscape)
            || char.IsWhiteSpace(text[0])
            || char.IsWhiteSpace(text[^1])
        )
            return false;
        // "-9" and "-a" are plain scalars; "- a" is a list.
        if (
            Indicators.Contains(text[0], StringComparison.Ordinal)
            && !(text[0] == '-' && text.Length > 1 && char.IsAsciiLetterOrDigit(text[1]))
        )
            return false;
        if (text.EndsWith(':') || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal))
            return false;
        return !inFlow || !text.AsSpan().ContainsAny(FlowSigns);
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    '\r' => "\\r",
                    _ when NeedsEscape(c) => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                    _ => c.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    private static bool NeedsEscape(char c) =>
        char.IsControl(c)
        || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>Texts that YAML 1.1 or 1.2 readers take for null, a boolean or an octal number.</summary>
    [GeneratedRegex("^(?:~|null|true|false|yes|no|on|off|y|n|0[0-9]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherType();
}
