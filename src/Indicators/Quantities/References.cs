using System.Collections.Frozen;

namespace Indicators.Quantities;

/// <summary>Words that introduce the number of something: of a page, a note, an article, a law.</summary>
internal static class References
{
    private static readonly FrozenSet<string> Always = new[]
    {
        "no",
        "nos",
        "note",
        "notes",
        "p",
        "pp",
        "page",
        "pages",
        "section",
        "article",
        "articles",
        "chapter",
        "vol",
        "volume",
        "issue",
        "figure",
        "fig",
        "table",
        "resolution",
        "para",
        "paragraph",
        "phase",
        "tier",
        "line",
        "annex",
        "appendix",
        "footnote",
        "footnotes",
        "version",
        "decree",
        "ibid",
        "ch",
        "art",
        "number",
        "numbers",
        "rank",
        "ranked",
        "top",
        "route",
        "flight",
    }.ToFrozenSet();

    public static bool Introduce(Token word) =>
        Always.Contains(word.Lower) && (word.Lower != "no" || word.IsCapitalised) && word.Lower is not "line" || word.Text == "Line";

    /// <summary>
    /// Whether digits and stops, or digits around a letter ("build 1.000.001", "room 4e9"), are no number after this word.
    /// </summary>
    public static bool Identify(Token word) =>
        word.Lower
            is "ip"
                or "address"
                or "host"
                or "build"
                or "firmware"
                or "release"
                or "revision"
                or "rev"
                or "model"
                or "serial"
                or "v"
                or "commit"
                or "hash"
                or "code"
                or "id"
                or "room"
                or "gate"
                or "seat"
                or "flat"
                or "suite"
                or "block";

    public static bool IsAbbreviated(Token word) => word.Lower is "no" or "nos" or "p" or "pp" or "vol" or "fig" or "ch" or "art" or "para";
}
