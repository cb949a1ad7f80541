using System.Text;
using F23.StringSimilarity;

namespace Indicators.Texts;

/// <summary>Measures how much two words differ.</summary>
public static class EditDistance
{
    private static readonly OptimalStringAlignment Alignment = new();

    /// <summary>
    /// The number of insertions, deletions, replacements and transpositions of code points that turn one word into the other.
    /// Case-sensitive.
    /// </summary>
    public static int Between(string one, string other) => (int)Alignment.Distance<Rune>(Runes(one), Runes(other));

    /// <summary>
    /// Whether at most this number of edits turns one word into the other. Words whose lengths differ more are not compared.
    /// </summary>
    public static bool IsWithin(int edits, string one, string other) =>
        Math.Abs(CodePoints.Length(one) - CodePoints.Length(other)) <= edits && Between(one, other) <= edits;

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];
}
