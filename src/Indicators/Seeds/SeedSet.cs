using Indicators.Seeds.Problems;

namespace Indicators.Seeds;

/// <summary>All that a seeds folder says, as far as it could be read.</summary>
public sealed record SeedSet
{
    /// <summary>The folder, as it was given.</summary>
    public required string Folder { get; init; }

    /// <summary>Null where it could not be read.</summary>
    public required SeedRelease? Release { get; init; }

    public required SeedRegistries Registries { get; init; }

    /// <summary>By file name.</summary>
    public required IReadOnlyList<SeedDocument> Documents { get; init; }

    /// <summary>By slug, taken from the file name.</summary>
    public required IReadOnlyDictionary<string, SeedOutline> Outlines { get; init; }

    /// <summary>By file name.</summary>
    public required IReadOnlyList<SeedLedger> Ledgers { get; init; }

    /// <summary>Null where they have not been made.</summary>
    public required SeedLedgerTotals? LedgerTotals { get; init; }

    /// <summary>Null where nothing was ever withdrawn.</summary>
    public required SeedWithdrawals? Withdrawals { get; init; }

    /// <summary>Content of every file that has a canonical form, by its path.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>What could not be read; nothing may be published while there is any.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}
