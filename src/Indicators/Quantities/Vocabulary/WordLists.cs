using System.Collections.Frozen;

namespace Indicators.Quantities.Vocabulary;

/// <summary>The word lists of <c>words.txt</c>.</summary>
internal static class WordLists
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> All = Table
        .Read("words.txt")
        .ToFrozenDictionary(section => section.Name, section => section.Lines.SelectMany(line => line.Split(' ')).ToFrozenSet());

    /// <summary>The list of this name; it must be in the file.</summary>
    public static FrozenSet<string> Of(string name) => All[name];
}
