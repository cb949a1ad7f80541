using System.Text.RegularExpressions;
using Indicators.Model;

namespace Indicators.Ledger.Rules;

/// <summary>Numerals in web addresses.</summary>
internal static partial class WebAddress
{
    public static readonly AccountingRule Rule = new(
        "web-address",
        LedgerReason.Bibliography,
        "part of an address that begins with http://, https:// or www.",
        numeral => Address().Matches(numeral.Line).Any(a => a.Index <= numeral.Start && numeral.End <= a.Index + a.Length)
    );

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:https?://|www\.)[^\s<>“”""]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
