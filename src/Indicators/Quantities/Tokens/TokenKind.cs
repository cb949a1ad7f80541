namespace Indicators.Quantities.Tokens;

internal enum TokenKind
{
    /// <summary>No token: before the first, after the last.</summary>
    None,

    /// <summary>A well-formed numeral in ASCII digits.</summary>
    Numeral,

    /// <summary>Digits and separators that are not a numeral, such as "1,2,3" or "12.05.2023".</summary>
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
