namespace Indicators.Quantities.Tokens;

/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Text">As printed.</param>
/// <param name="Lower">In lower case, with straight apostrophes.</param>
/// <param name="SpaceBefore">Whether it comes first or after white space.</param>
/// <param name="LineStart">Whether it is the first in its line.</param>
/// <param name="Numeral">The number of a numeral.</param>
internal readonly record struct Token(
    TokenKind Kind,
    int Start,
    int End,
    string Text,
    string Lower,
    bool SpaceBefore,
    bool LineStart,
    Numeral Numeral = default
)
{
    /// <summary>Empty where there is no token.</summary>
    public string Text
    {
        get => field ?? "";
        init;
    } = Text;

    /// <summary>Empty where there is no token.</summary>
    public string Lower
    {
        get => field ?? "";
        init;
    } = Lower;

    public bool Glued => !SpaceBefore;

    public bool IsCapitalised => Kind == TokenKind.Word && char.IsUpper(Text[0]);
}
