using Indicators.Ledger.Rules;
using Indicators.Model;
using Indicators.Seeds;

namespace Indicators.Ledger;

/// <summary>A numeral with everything that accounts for it.</summary>
internal sealed record AuditedNumeral
{
    public required PlacedNumeral Numeral { get; init; }

    /// <summary>Slug of the work that contains its line.</summary>
    public required string? Document { get; init; }

    /// <summary>Anchors that contain it.</summary>
    public required IReadOnlyList<LineAnchor> Anchors { get; init; }

    /// <summary>Rows of the ledger that contain it.</summary>
    public required IReadOnlyList<SeedLedgerRow> Rows { get; init; }

    /// <summary>The first rule that matches it.</summary>
    public required AccountingRule? Rule { get; init; }

    public LineAnchor? Figure => Anchors.FirstOrDefault(a => a.Reason == LedgerReason.Figure);

    /// <summary>Precedence: a figure, then a row, then the anchor of a period, then a rule.</summary>
    public LedgerReason? Reason => Figure?.Reason ?? Stated ?? (Numeral.IsOptional ? null : Rule?.Reason);

    /// <summary>Whether only a rule accounts for it.</summary>
    public bool IsByRule => Stated is null && Figure is null && Reason is not null;

    /// <summary>Whether it needs an account but has none.</summary>
    public bool IsUnaccounted => Reason is null && !Numeral.IsOptional;

    private LedgerReason? Stated =>
        Rows.Count > 0 ? Rows[0].Reason
        : Anchors.Count > 0 ? Anchors[0].Reason
        : null;
}
