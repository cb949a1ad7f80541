using System.Text;
using F23.StringSimilarity;

namespace Indicators.Texts;

/// <summary>How far two words are apart.</summary>
public static class EditDistance
{
    private static readonly OptimalStringAlignment Alignment = new();

    /// <summary>
    /// Code points to insert, delete or replace to make one word the other. Neighbours that changed places count once. Letter case counts.
    /// </summary>
    public static int Between(string one, string other) => (int)Alignment.Distance<Rune>(Runes(one), Runes(other));

    /// <summary>Whether at most so many edits make one word the other; what differs more in length is not compared.</summary>
    public static bool IsWithin(int edits, string one, string other) =>
        Math.Abs(CodePoints.Length(one) - CodePoints.Length(other)) <= edits && Between(one, other) <= edits;

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];
}
