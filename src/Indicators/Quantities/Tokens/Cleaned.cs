using System.Text;

namespace Indicators.Quantities.Tokens;

/// <summary>
/// A text without invisible characters (soft hyphens, joiners, direction and byte order marks), with ligatures spelled out and references
/// to characters replaced. Offsets map back to the original text.
/// </summary>
/// <param name="Text">The text without invisible characters.</param>
/// <param name="Offsets">First and one past the last original position of each UTF-16 unit; null if nothing was changed.</param>
internal readonly record struct Cleaned(string Text, (int Start, int End)[]? Offsets)
{
    public static Cleaned Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(Hidden);
        if (first < 0)
            return new(text, null);
        var clean = new StringBuilder(text.Length);
        var offsets = new List<(int Start, int End)>(text.Length);
        for (var (at, end) = (0, 0); at < text.Length; at = end)
        {
            var c = text[at];
            // "2Â½ percent", "Â£5m": UTF-8 that was read as Latin-1.
            if (c == 'Â' && at + 1 < text.Length && text[at + 1] is '½' or '¼' or '¾' or '£' or '°' or '±' or '¥' or '¢')
            {
                end = at + 1;
                continue;
            }

            if (c is '&' or '#' && Entities.TryRead(text, at, out var character, out end))
                c = character;
            else
                end = at + 1;
            if (c == SoftHyphen && IsMinus(text, at))
            {
                Add('-');
            }
            else if (c == ZeroWidthSpace && IsBetweenLetterAndDigit(text, at))
            {
                Add(' ');
            }
            else if (Ligature(c) is { } letters)
            {
                foreach (var letter in letters)
                    Add(letter);
            }
            else if (c is '&' or '#' or 'Â' || !Hidden.Contains(c))
            {
                Add(c);
            }

            void Add(char letter)
            {
                clean.Append(letter);
                offsets.Add((at, end));
            }
        }

        return new(clean.ToString(), [.. offsets]);
    }

    /// <summary>Where a token that begins here in the clean text began.</summary>
    public int Start(int at) => Offsets is null ? at : Offsets[at].Start;

    /// <summary>Where a token that ends here in the clean text ended: one past its last character.</summary>
    public int End(int at) => Offsets is null ? at : Offsets[at - 1].End;

    private const char ZeroWidthSpace = '\u200B';

    private const char SoftHyphen = '\u00AD';

    private static readonly System.Buffers.SearchValues<char> Hidden = System.Buffers.SearchValues.Create(
        "&#Â\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E"
            + "\u2060\u2061\u2062\u2063\u2066\u2067\u2068\u2069\uFEFF\uFB00\uFB01\uFB02\uFB03\uFB04\uFB05\uFB06"
    );

    private static string? Ligature(char c) =>
        c switch
        {
            '\uFB00' => "ff",
            '\uFB01' => "fi",
            '\uFB02' => "fl",
            '\uFB03' => "ffi",
            '\uFB04' => "ffl",
            '\uFB05' or '\uFB06' => "st",
            _ => null,
        };

    /// <summary>Between a space and a digit it breaks no word: some texts print it for a minus.</summary>
    private static bool IsMinus(string text, int at) =>
        at > 0 && char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>It parts "5" from "million" as a space would; within a word or a number it is nothing.</summary>
    private static bool IsBetweenLetterAndDigit(string text, int at) =>
        at > 0
        && at + 1 < text.Length
        && (
            (char.IsLetter(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
            || (char.IsAsciiDigit(text[at - 1]) && char.IsLetter(text[at + 1]))
        );
}
