namespace Indicators.Tests.Ledger;

/// <summary>Codes of problems that the tests of this folder find.</summary>
internal static class LedgerCodes
{
    public static IReadOnlyList<string> Tested { get; } =
    ["bad-ledger", "duplicate-row", "stale-row", "double-account", "unaccounted", "totals-changed"];
}
