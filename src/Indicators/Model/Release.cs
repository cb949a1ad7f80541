namespace Indicators.Model;

/// <summary>Everything published at one time. The same content has the same hash.</summary>
public sealed record Release
{
    /// <summary>
    /// Year and number, such as <c>2026.1</c>. The version of a draft ends in <c>-draft</c>, and a draft may be replaced.
    /// </summary>
    public required string Version { get; init; }

    /// <summary>Day of publication.</summary>
    public required DateOnly Published { get; init; }

    /// <summary>Summary in a sentence or two.</summary>
    public required string Notes { get; init; }

    /// <summary>The default clock. Releases without dates of saying use the publication of the texts.</summary>
    public Clock Clock { get; init; } = Clock.Asserted;

    public required IReadOnlyList<Topic> Topics { get; init; }

    public required IReadOnlyList<Indicator> Indicators { get; init; }

    public required IReadOnlyList<Area> Areas { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }

    public required IReadOnlyList<Unit> Units { get; init; }

    public required IReadOnlyList<Document> Documents { get; init; }

    public required IReadOnlyList<Observation> Observations { get; init; }

    /// <summary>How the numerals of all texts are accounted for; empty if they have not been counted.</summary>
    public IReadOnlyList<LedgerTotal> LedgerTotals { get; init; } = [];

    /// <summary>Ids of earlier releases that this release does not publish, with reasons; sorted by document, key and id.</summary>
    public IReadOnlyList<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>Whether a later import may replace it under the same version.</summary>
    public bool IsDraft => Version.EndsWith("-draft", StringComparison.Ordinal);
}
