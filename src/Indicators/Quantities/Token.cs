namespace Indicators.Quantities;

internal enum TokenKind
{
    /// <summary>No token: before the first, after the last.</summary>
    None,

    /// <summary>A well-formed numeral in ASCII digits.</summary>
    Numeral,

    /// <summary>Digits and separators that make no numeral, such as "1,2,3" or "12.05.2023".</summary>
    Malformed,

    /// <summary>One of the characters ½, ⅓, ¼ …</summary>
    Vulgar,

    /// <summary>Letters, with apostrophes inside.</summary>
    Word,

    /// <summary>Letters that run into digits: "G7", "COVID19".</summary>
    Mixed,

    /// <summary>$ € £ ¥ and other signs of money.</summary>
    Money,
    Percent,
    Hyphen,

    /// <summary>En dash.</summary>
    Dash,

    /// <summary>Em dash, which parts clauses and never belongs to a number.</summary>
    LongDash,

    /// <summary>Minus sign U+2212.</summary>
    Minus,
    Plus,
    Stop,
    Slash,
    Open,

    /// <summary>Closing brackets and closing quotation marks.</summary>
    Close,

    /// <summary>&lt; &gt; ≤ ≥ ~ ≈</summary>
    Relation,
    Comma,

    /// <summary>; : ! ?</summary>
    Pause,

    /// <summary>Everything else, one character each.</summary>
    Other,
}

/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Text">As printed.</param>
/// <param name="Lower">In lower case, apostrophes made straight.</param>
/// <param name="SpaceBefore">Whether white space stands before it, or it stands first.</param>
/// <param name="LineStart">Whether it stands first in its line.</param>
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
