using System.Text;
using System.Text.RegularExpressions;

namespace Indicators.Words;

/// <summary>
/// A pattern of words around the two sides of a flow. Its tokens are separated by spaces: <c>{giver}</c> and <c>{receiver}</c>; <c>...</c>
/// and <c>..</c>, up to 80 and 40 characters that name no other place; <c>{be}</c>, a form of "be"; <c>-be</c>, which forbids one before;
/// <c>!word</c>, which forbids a word after; <c>~2</c>, up to two words, and <c>~2-</c>, none of them a form of "be"; <c>{list}</c>, the
/// words of a list of the vocabulary; anything else is a word, or alternatives as in regular expressions, where an underscore is a space.
/// </summary>
internal static class FlowTemplate
{
    /// <summary>
    /// Places are represented by characters of Unicode's private use area, so that a pattern spans a place only if it names it.
    /// </summary>
    public const char FirstPlace = '\uE000';

    /// <summary>No more places than up to this one.</summary>
    public const char LastPlace = '\uE0FF';

    // Gaps are bounded, so a match takes milliseconds; a busy machine must not turn that into an error.
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(10);

    private const string Place = "[\uE000-\uE0FF]";
    private const string Be = @"\b(?:is|are|was|were|been|being|remains?|remained|stays?|stayed)\s+(?:\w+ly\s+|still\s+)?";

    /// <summary>The regular expression of the patterns, tried in their order; groups <c>g</c> and <c>r</c> hold the sides.</summary>
    /// <param name="templates">The patterns.</param>
    /// <param name="list">The words of a list.</param>
    /// <exception cref="FormatException">A pattern cannot be read.</exception>
    public static Regex Of(IEnumerable<string> templates, Func<string, IEnumerable<string>> list)
    {
        try
        {
            return new(
                string.Join('|', templates.Select(template => One(template, list))),
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled,
                MatchTimeout
            );
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static string One(string template, Func<string, IEnumerable<string>> list)
    {
        var (pattern, isSpaceNext) = (new StringBuilder(), false);
        foreach (var token in template.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (text, takesSpace, givesSpace) = token switch
            {
                "..." => (Gap(80), false, false),
                ".." => (Gap(40), false, false),
                "{giver}" => ($"(?<g>{Place})", true, true),
                "{receiver}" => ($"(?<r>{Place})", true, true),
                "{be}" => (Be, true, false),
                "-be" => ($"(?<!{Be})", false, false),
                _ when token[0] == '!' => ($@"(?!\s+{token[1..]}\b)", false, true),
                _ when token[0] == '~' && token[^1] == '-' => ($@"\s+(?:(?!{Be})\w+\s+){{0,{token[1..^1]}}}?", false, false),
                _ when token[0] == '~' => ($@"\s+(?:\w+\s+){{0,{token[1..]}}}?", false, false),
                _ when token[0] == '{' => (Words(list(token[1..^1])), true, true),
                _ => ($@"\b(?:{token.Replace("_", @"\s+", StringComparison.Ordinal)})\b", true, true),
            };
            if (isSpaceNext && takesSpace)
                pattern.Append(@"\s+");
            pattern.Append(text);
            isSpaceNext = givesSpace;
        }

        return pattern.ToString();
    }

    private static string Gap(int most) => $@"(?:[^{FirstPlace}-{LastPlace}.;:?!]|\.(?=\d)){{0,{most}}}?";

    private static string Words(IEnumerable<string> words) =>
        $@"\b(?:{string.Join('|', words.Select(word => Regex.Escape(word).Replace(@"\ ", @"\s+", StringComparison.Ordinal)))})\b";
}
