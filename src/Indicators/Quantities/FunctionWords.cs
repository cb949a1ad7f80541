using System.Collections.Frozen;

namespace Indicators.Quantities;

/// <summary>Words that name nothing that is counted.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> All = new[]
    {
        "a", "an", "and", "are", "as", "at", "but", "by", "can", "could", "did", "does", "during", "each", "for", "from", "had", "has", "have", "he", "her", "his",
        "however", "if", "in", "into", "is", "it", "its", "may", "not", "of", "off", "on", "onto", "or", "out", "over", "per", "s", "since", "so", "than", "that", "the",
        "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "towards", "under", "until", "up", "was", "we", "were", "when", "where",
        "which", "while", "who", "whose", "will", "with", "would", "after", "before", "between", "because", "also", "still", "just", "only", "across", "among", "more", "less",
    }.ToFrozenSet();

    public static bool Contains(string lower) => All.Contains(lower);
}
