using Indicators.Model;
using static NpgsqlTypes.NpgsqlDbType;

namespace Indicators.Import;

/// <summary>The table of migration 0006: how the numerals of the texts are accounted for.</summary>
internal sealed class LedgerTables(int release)
{
    public CopyTable<LedgerTotal> Totals { get; } =
        new("indicators.ledger_total")
        {
            { "release_id", Integer, _ => release },
            { "file", Text, t => t.File },
            { "document", Text, t => t.Document },
            { "reason", Text, t => Codes.Of(t.Reason) },
            { "numerals", Integer, t => t.Numerals },
        };
}
