using Indicators.Model;
using Npgsql;

namespace Indicators.Import;

/// <summary>Reads a release's list of withdrawals.</summary>
internal sealed class WithdrawalReading(NpgsqlConnection connection, int release)
{
    public async Task<IReadOnlyList<Withdrawal>> ReadAsync(CancellationToken cancel) =>
        await connection.OfReleaseAsync(
            release,
            """
            select id, document, key, last_release, reason, successor
            from indicators.withdrawal where release_id = $1 order by document collate "C", key collate "C", id collate "C"
            """,
            row => new Withdrawal(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.Text(5)),
            cancel
        );
}
