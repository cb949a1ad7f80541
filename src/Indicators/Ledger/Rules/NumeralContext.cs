using Indicators.Texts;

namespace Indicators.Ledger.Rules;

/// <summary>What a rule may look at.</summary>
/// <param name="Line">The line of the file in NFC.</param>
/// <param name="Start">Where the numeral begins, in UTF-16 units.</param>
/// <param name="End">One past its last unit.</param>
/// <param name="Kind">What the paragraph that begins on this line is to its document; null where none does.</param>
public sealed record NumeralContext(string Line, int Start, int End, ParagraphKind? Kind)
{
    public string Printed => Line[Start..End];

    public string Before => Line[..Start];

    public string After => Line[End..];
}
