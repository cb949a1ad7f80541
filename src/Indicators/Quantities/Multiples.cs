namespace Indicators.Quantities;

/// <summary>Words that state how many times: "doubled", "fivefold".</summary>
internal static class Multiples
{
    public static decimal? OfWord(Token token)
    {
        if (token.Kind != TokenKind.Word)
            return null;
        var word = token.Lower;
        return word switch
        {
            "doubled" or "doubling" or "twice" => 2,
            "tripled" or "tripling" or "trebled" or "trebling" or "thrice" => 3,
            "quadrupled" or "quadrupling" => 4,
            "quintupled" => 5,
            "halved" or "halving" => 0.5m,
            _ => word.Length > 4 && word.EndsWith("fold", StringComparison.Ordinal) ? NumberWords.OfWord(word[..^4]) : null,
        };
    }
}
