using System.Text.RegularExpressions;

namespace Indicators.Texts;

/// <summary>How two lines are joined.</summary>
internal enum LineJoint
{
    /// <summary>With a space.</summary>
    Space,

    /// <summary>Directly, keeping the hyphen of a compound.</summary>
    Hyphen,

    /// <summary>Directly, without the hyphen of a word break.</summary>
    Mended,
}

/// <summary>
/// Distinguishes the hyphen of a compound from that of a word break at the end of a line. The hyphen stays before an upper-case letter or a
/// digit. Before a lower-case letter it goes, unless the compound is known: it occurs unbroken in the same document and the joined word
/// does not, or its second part is common in compounds ("-term") and the joined word does not occur.
/// </summary>
internal sealed partial class HyphenMending
{
    private static readonly HashSet<string> SecondParts = new(StringComparer.OrdinalIgnoreCase)
    {
        "backed",
        "based",
        "dollar",
        "driven",
        "funded",
        "level",
        "led",
        "linked",
        "made",
        "old",
        "owned",
        "related",
        "run",
        "scale",
        "sized",
        "speaking",
        "style",
        "term",
        "year",
    };

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public HyphenMending(IEnumerable<ContentLine> lines)
    {
        foreach (var line in lines)
            _words.UnionWith(Word().Matches(line.Text).Select(m => m.Value));
    }

    public LineJoint Between(string before, string after)
    {
        var head = WordAtEnd().Match(before).Value;
        var tail = Word().Match(after) is { Index: 0, Success: true } m ? m.Value : "";
        if (head.Length == 0 || !(tail.Length > 0 && char.IsLetterOrDigit(after[0])))
            return LineJoint.Space;
        if (!char.IsLower(after[0]))
            return LineJoint.Hyphen;
        var (mended, compound) = (head[..^1] + tail, head + tail);
        if (_words.Contains(mended))
            return LineJoint.Mended;
        return _words.Contains(compound) || SecondParts.Contains(tail) ? LineJoint.Hyphen : LineJoint.Mended;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*-$")]
    private static partial Regex WordAtEnd();
}
