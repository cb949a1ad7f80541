using System.Collections.Frozen;

namespace Indicators.Texts;

/// <summary>
/// Decides from a word whether the full stop after it can end a sentence. Words are given as printed, without the full stop.
/// </summary>
internal static class Abbreviations
{
    /// <summary>Abbreviations that never end a sentence: a name, an example or an amount always follows.</summary>
    private static readonly FrozenSet<string> NeverLast = Set(
        "Dr Mr Mrs Ms Mx Prof Gen Col Lt Sgt Capt Cmdr Maj Gov Sen Rep Pres Amb Adm Brig Hon Rev Msgr Ft Mt Messrs "
            + "e.g i.e eg ie vs cf viz ca approx incl esp resp"
    );

    /// <summary>Abbreviations whose stop never ends a sentence before a number.</summary>
    private static readonly FrozenSet<string> BeforeNumber = Set(
        "No Nos no nos Nr Vol Vols vol vols p pp Fig Figs fig figs Art Arts art Sec Sect Ch Chap ch Para para paras Pt pt ed eds Ed Eds c "
            + "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
    );

    /// <summary>Abbreviations that end a sentence only before a word that opens sentences.</summary>
    private static readonly FrozenSet<string> MayBeLast = Set(
        "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Inc Ltd Co Corp Bros Cos Jr Sr Esq Dept Univ Assn Assoc Ave Blvd Rd Ph.D PhD "
            + "ed eds Ed Eds trans Trans a.m p.m St"
    );

    /// <summary>Words that are capitalised only at the start of a sentence.</summary>
    private static readonly FrozenSet<string> SentenceOpeners = Set(
        "The This That These Those There Then Thus Their They Them Though Through Throughout To Today Together Too A An And Also Although "
            + "Among Amid Amidst After Again Against All Almost Already Another Any Are As At Back Based Because Before Beyond Both "
            + "But By Can Could "
            + "Despite Did Do Does During Each Earlier Either Elsewhere Even Eventually Every Everyone Few Finally First Following "
            + "For From Further "
            + "Furthermore Given Had Has Have He Her Here His How However I If In Indeed Inside Instead Into Is It Its Just Last "
            + "Later Like Likely "
            + "Many Maybe Meanwhile Moreover More Most Much My Neither Never Nevertheless Next No Nonetheless Nor Not Now Of Often "
            + "On Once One Only Or "
            + "Other Others Otherwise Our Out Over Overall Part Perhaps Previously Rather Recent Recently Second Several She Should "
            + "Similarly Since "
            + "So Some Soon Still Such Than Thereafter Therefore Third Under Unlike Until Up Upon Was We Were What Whatever When "
            + "Where Whereas "
            + "Whether Which While Who Whoever Why Will With Within Without Would Yet You Your"
    );

    /// <summary>
    /// Whether the full stop after <paramref name="word"/> can end a sentence before <paramref name="next"/>, which is capitalised or not a
    /// word.
    /// </summary>
    public static bool CanEnd(string word, string next)
    {
        if (NeverLast.Contains(word))
            return false;
        var numberNext = next.Length > 0 && char.IsDigit(next[0]);
        if (BeforeNumber.Contains(word) && numberNext)
            return false;
        return !(MayBeLast.Contains(word) || IsInitials(word)) || SentenceOpeners.Contains(next);
    }

    /// <summary>Whether this word, capitalised, almost always opens a sentence.</summary>
    public static bool OpensSentences(string word) => SentenceOpeners.Contains(word);

    /// <summary>Whether it is one capital ("S" in a name) or capitals separated by stops ("U.S", "D.C").</summary>
    private static bool IsInitials(string word)
    {
        if (word.Length % 2 == 0)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
                return false;
        }

        return true;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
