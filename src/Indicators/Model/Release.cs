namespace Indicators.Model;

/// <summary>Everything that is published at one time. The same content has the same hash.</summary>
public sealed record Release
{
    /// <summary>Year and running number, e.g. <c>2026.1</c>; a draft ends in <c>-draft</c> and may be replaced.</summary>
    public required string Version { get; init; }

    /// <summary>The day from which it is published.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>What is in it, in a sentence or two.</summary>
    public required string Notes { get; init; }

    public required IReadOnlyList<Topic> Topics { get; init; }

    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public required IReadOnlyList<Area> Areas { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }

    public required IReadOnlyList<Unit> Units { get; init; }

    public required IReadOnlyList<Document> Documents { get; init; }

    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>How the numerals of all texts are accounted for; empty where nobody has counted.</summary>
    public IReadOnlyList<LedgerTotal> LedgerTotals { get; init; } = [];

    /// <summary>Ids of earlier releases that this one does not publish, with the reason; by document, key and id.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>Whether a later import may replace it under the same version.</summary>
    public bool IsDraft => Version.EndsWith("-draft", StringComparison.Ordinal);
}
