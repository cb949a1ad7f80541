using Indicators.Texts;

namespace Indicators.Ledger.Rules;

/// <summary>What a rule can examine.</summary>
/// <param name="Line">The line of the file in NFC.</param>
/// <param name="Start">Start of the numeral, in UTF-16 units.</param>
/// <param name="End">End of the numeral (exclusive), in UTF-16 units.</param>
/// <param name="Kind">Kind of the paragraph that begins on this line; null if none does.</param>
public sealed record NumeralContext(string Line, int Start, int End, ParagraphKind? Kind)
{
    public string Printed => Line[Start..End];

    public string Before => Line[..Start];

    public string After => Line[End..];
}
