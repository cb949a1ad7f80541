using System.Text;
using Indicators.Model;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Texts;

namespace Indicators.Quantities.Reading;

/// <summary>
/// A sentence without its numbers: each number with its sign, scale word, money and unit is one mask, the rest is folded. Two sentences
/// that differ in their numbers alone are then the same. Hedges stay: they are words. Takes time linear in the length of the text.
/// </summary>
public static class Masking
{
    /// <summary>
    /// Version of the rules; a change of any sentence's masked form or keys, also by a change of how amounts are read, takes a new one.
    /// </summary>
    public const string Version = "mask/4";

    /// <summary>The mask of a number. It is not a letter, so it is not part of any trigram.</summary>
    public const char Mask = '#';

    private static readonly string MaskWord = Mask.ToString();

    /// <summary>Returns the masked form with its words and masks and their positions in the text.</summary>
    public static MaskedText Of(string text)
    {
        var tokens = Lexer.Tokens(text);
        var points = new CodePointOffsets(text);
        var masked = new StringBuilder(text.Length);
        var words = new List<MaskedWord>();
        var copied = 0;
        for (var at = 0; at < tokens.Count; )
        {
            var (next, value) = AfterNumber(tokens, at);
            if (next > at)
            {
                masked.Append(text, copied, tokens[at].Start - copied).Append(Mask);
                copied = tokens[next - 1].End;
                words.Add(new(MaskWord, new(points.At(tokens[at].Start), points.At(copied)), value));
                at = next;
                continue;
            }

            if (tokens[at].Kind is TokenKind.Word or TokenKind.Mixed)
                words.Add(new(Folding.Fold(tokens[at].Text), new(points.At(tokens[at].Start), points.At(tokens[at].End))));
            at++;
        }

        return new(Folding.Fold(masked.Append(text, copied, text.Length - copied).ToString()), words);
    }

    /// <summary>The token after the number that begins here, the same token where none does; and the number where it can be read.</summary>
    private static (int Next, decimal? Value) AfterNumber(List<Token> tokens, int at)
    {
        if (Lead.MayStart(tokens, at) && AmountReader.Read(tokens, at) is { } amount)
            return (amount.Next, amount.Value);
        if (tokens[at].Kind == TokenKind.Malformed)
            return (at + 1, null);
        // Digits of other scripts are one token each.
        var next = at;
        while (
            next < tokens.Count
            && tokens[next].Kind == TokenKind.Other
            && char.IsNumber(tokens[next].Text, 0)
            && (next == at || tokens[next].Glued)
        )
            next++;
        return (next, null);
    }
}
