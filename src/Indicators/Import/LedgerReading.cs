using Indicators.Model;
using Npgsql;

namespace Indicators.Import;

/// <summary>Reads a release's totals of the ledger.</summary>
internal sealed class LedgerReading(NpgsqlConnection connection, int release)
{
    public async Task<IReadOnlyList<LedgerTotal>> ReadAsync(CancellationToken cancel) =>
        LedgerTotal.Sort(
            await connection.OfReleaseAsync(
                release,
                "select file, document, reason, numerals from indicators.ledger_total where release_id = $1",
                row => new LedgerTotal(row.GetString(0), row.Text(1), Codes.Parse<LedgerReason>(row.GetString(2)), row.GetInt32(3)),
                cancel
            )
        );
}
