using Indicators.Seeds.Problems;

namespace Indicators.Seeds;

/// <summary>The content of a seeds folder, as far as it could be read.</summary>
public sealed record SeedSet
{
    /// <summary>Path of the folder as given.</summary>
    public required string Folder { get; init; }

    /// <summary>Null if it could not be read.</summary>
    public required SeedRelease? Release { get; init; }

    public required SeedRegistries Registries { get; init; }

    /// <summary>Sorted by file name.</summary>
    public required IReadOnlyList<SeedDocument> Documents { get; init; }

    /// <summary>By slug, taken from the file name.</summary>
    public required IReadOnlyDictionary<string, SeedOutline> Outlines { get; init; }

    /// <summary>Sorted by file name.</summary>
    public required IReadOnlyList<SeedLedger> Ledgers { get; init; }

    /// <summary>Null if they have not been generated.</summary>
    public required SeedLedgerTotals? LedgerTotals { get; init; }

    /// <summary>Null if nothing was ever withdrawn.</summary>
    public required SeedWithdrawals? Withdrawals { get; init; }

    /// <summary>The dataset's own words, by file name; no part of a release.</summary>
    public IReadOnlyList<SeedVocabulary> Vocabulary { get; init; } = [];

    /// <summary>All words of its files.</summary>
    public Model.Vocabulary Words => Vocabulary.Aggregate(Model.Vocabulary.Empty, (all, file) => all.Plus(file.Value));

    /// <summary>Content of every file that has a canonical form, by path.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>What could not be read. Nothing may be published while there are problems.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}
