using System.Collections.Frozen;

namespace Indicators.Quantities.Vocabulary;

/// <summary>Words with a meaning each.</summary>
internal static class Lexicon
{
    public static FrozenDictionary<string, T> Of<T>(params (string Word, T Meaning)[] entries) =>
        entries.ToFrozenDictionary(e => e.Word, e => e.Meaning);
}
