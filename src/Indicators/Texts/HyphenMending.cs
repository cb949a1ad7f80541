using System.Text.RegularExpressions;

namespace Indicators.Texts;

/// <summary>How two lines come together.</summary>
internal enum LineJoint
{
    /// <summary>By a space.</summary>
    Space,

    /// <summary>By nothing: the hyphen is the word's own.</summary>
    Hyphen,

    /// <summary>By nothing, and the hyphen goes: it was the printer's.</summary>
    Mended,
}

/// <summary>
/// Tells a printer's hyphen from a word's own. A line's last hyphen stays when an upper-case letter or a digit follows. Before a
/// lower-case letter it goes, unless the compound is known: it stands unbroken elsewhere in the same document while the mended word does
/// not, or its second part is a word that compounds are commonly made with ("-term") and the mended word stands nowhere in the document.
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
