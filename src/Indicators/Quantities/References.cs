using System.Collections.Frozen;

namespace Indicators.Quantities;

/// <summary>Words that introduce the number of something: of a page, a note, an article, a law.</summary>
internal static class References
{
    private static readonly FrozenSet<string> Always = new[]
    {
        "no", "nos", "note", "notes", "p", "pp", "page", "pages", "section", "article", "articles", "chapter", "vol", "volume", "issue", "figure", "fig", "table",
        "resolution", "para", "paragraph", "phase", "tier", "line", "annex", "appendix", "footnote", "footnotes", "version", "decree", "ibid", "ch", "art", "number", "numbers", "rank", "ranked", "top", "route", "flight",
    }.ToFrozenSet();

    public static bool Introduce(Token word) => Always.Contains(word.Lower) && (word.Lower != "no" || word.IsCapitalised) && word.Lower is not "line" || word.Text == "Line";

    public static bool IsAbbreviated(Token word) => word.Lower is "no" or "nos" or "p" or "pp" or "vol" or "fig" or "ch" or "art" or "para";
}
