using System.Collections.Frozen;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Tokens;

/// <summary>Sounds that a speaker makes between a number and its scale or unit: "340, uh, thousand".</summary>
internal static class Fillers
{
    private static readonly FrozenSet<string> Sounds = WordLists.Of("sounds of hesitation");

    /// <summary>Position past such a sound and the commas around it; the same position without one.</summary>
    public static int Past(List<Token> tokens, int at)
    {
        var sound = IsComma(tokens, at) ? at + 1 : at;
        if (sound >= tokens.Count || !Sounds.Contains(tokens[sound].Lower))
            return at;
        return IsComma(tokens, sound + 1) ? sound + 2 : sound + 1;
    }

    private static bool IsComma(List<Token> tokens, int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Comma;
}
