using System.Collections.Frozen;

namespace Indicators.Quantities.Tokens;

/// <summary>
/// Phrases with their meanings; finds the longest that fits. Words are compared in lower case, and any white space or hyphen may separate
/// them.
/// </summary>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<string, T> _meanings;
    private readonly FrozenDictionary<string, int> _longestByFirstWord;

    public Phrases(IReadOnlyDictionary<string, T> meanings)
    {
        _meanings = meanings.ToFrozenDictionary();
        _longestByFirstWord = meanings
            .Keys.GroupBy(FirstWord)
            .ToFrozenDictionary(g => g.Key, g => g.Max(phrase => phrase.Count(' '.Equals) + 1));
    }

    /// <summary>Finds the longest phrase that starts at <paramref name="at"/>; <paramref name="next"/> is the token after it.</summary>
    public bool TryFind(List<Token> tokens, int at, out T meaning, out int next)
    {
        next = at;
        meaning = default!;
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Word || !_longestByFirstWord.TryGetValue(tokens[at].Lower, out var longest))
            return false;
        var (phrase, found) = ("", false);
        for (var (words, i) = (1, at); words <= longest && i < tokens.Count && tokens[i].Kind == TokenKind.Word; words++, i++)
        {
            phrase = words == 1 ? tokens[i].Lower : $"{phrase} {tokens[i].Lower}";
            if (_meanings.TryGetValue(phrase, out var longer))
                (meaning, next, found) = (longer, i + 1, true);
            if (i + 2 < tokens.Count && tokens[i + 1] is { Kind: TokenKind.Hyphen, Glued: true } && tokens[i + 2].Glued)
                i++;
        }

        return found;
    }

    private static string FirstWord(string phrase) =>
        phrase.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? phrase[..space] : phrase;
}
