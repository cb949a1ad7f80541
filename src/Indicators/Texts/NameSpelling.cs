namespace Indicators.Texts;

/// <summary>Whether a word is a name in another spelling: with a letter or two wrong, or put together from its words.</summary>
internal static class NameSpelling
{
    private const int MaxTypos = 2;
    private const int ShortestMistyped = 5;
    private const int ShortestContraction = 3;

    /// <summary>Whether a word is one of the names misspelt, or several of them that follow each other shortened.</summary>
    /// <param name="word">In lower case.</param>
    /// <param name="names">The words of the names, in lower case and in order.</param>
    public static bool IsOneOf(string word, string[] names) =>
        (
            word.Length >= ShortestContraction
            && Enumerable
                .Range(0, names.Length)
                .Any(i => !names[i].StartsWith(word, StringComparison.Ordinal) && IsContraction(word, names, i))
        ) || (word.Length >= ShortestMistyped && names.Any(name => name[0] == word[0] && EditDistance.IsWithin(MaxTypos, name, word)));

    /// <summary>Whether the word is put together from the beginnings of words that follow each other: "EBRD", "Eximbank".</summary>
    private static bool IsContraction(ReadOnlySpan<char> word, string[] names, int next)
    {
        if (word.Length == 0)
            return true;
        if (next == names.Length)
            return false;
        for (var length = 1; length <= Math.Min(word.Length, names[next].Length) && names[next][length - 1] == word[length - 1]; length++)
        {
            if (IsContraction(word[length..], names, next + 1))
                return true;
        }

        return false;
    }
}
