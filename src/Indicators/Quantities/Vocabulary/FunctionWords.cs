using System.Collections.Frozen;

namespace Indicators.Quantities.Vocabulary;

/// <summary>Words that name nothing that is counted.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> All = WordLists.Of("function words");

    public static bool Contains(string lower) => All.Contains(lower);
}
