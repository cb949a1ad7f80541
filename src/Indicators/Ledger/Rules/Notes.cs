using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Ledger.Rules;

/// <summary>Numbers of notes.</summary>
internal static partial class Notes
{
    public static readonly AccountingRule Number = new(
        "note-number",
        LedgerReason.NoteMark,
        "one to three digits that open one of the notes at the end of a document",
        numeral =>
            numeral.Kind == ParagraphKind.Note
            && IsShort(numeral)
            && Opening().IsMatch(numeral.Before)
            && AfterNumber().IsMatch(numeral.After)
    );

    public static readonly AccountingRule Mark = new(
        "note-mark",
        LedgerReason.NoteMark,
        "one to three digits glued to a full stop, comma, question or exclamation mark after a word, or to the quotation mark after "
            + "it; white space or the line's end follows",
        numeral => IsShort(numeral) && Sentence().IsMatch(numeral.Before) && End().IsMatch(numeral.After)
    );

    private static bool IsShort(NumeralContext numeral) => Short().IsMatch(numeral.Printed);

    [GeneratedRegex(@"^[0-9]{1,3}\z")]
    private static partial Regex Short();

    [GeneratedRegex(@"^\s*\[?\z")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\]?[.:]?\s")]
    private static partial Regex AfterNumber();

    /// <summary>At least two letters before the stop, and not an abbreviation that precedes a number ("No.4", "pp.12").</summary>
    [GeneratedRegex(
        @"(?<!\b(?:[Nn]os?|[Vv]ol|pp|[Ff]ig|[Aa]rt|[Cc]h|[Ss]ec|[Ll]t|[Cc]a?|[Ee]st|[Mm]in))(?<=\p{L}{2})[.,!?][”’""'\)]{0,2}\z"
    )]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:\s|\z)")]
    private static partial Regex End();
}
