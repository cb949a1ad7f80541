using Indicators.Model;
using static NpgsqlTypes.NpgsqlDbType;

namespace Indicators.Import;

/// <summary>The table of migration 0008: what was published once and is not any more.</summary>
internal sealed class WithdrawalTables(int release)
{
    public CopyTable<Withdrawal> Withdrawals { get; } =
        new("indicators.withdrawal")
        {
            { "release_id", Integer, _ => release },
            { "id", Text, w => w.Id },
            { "document", Text, w => w.Document },
            { "key", Text, w => w.Key },
            { "last_release", Text, w => w.LastRelease },
            { "reason", Text, w => w.Reason },
            { "successor", Text, w => w.Successor },
        };
}
