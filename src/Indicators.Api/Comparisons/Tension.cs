using Indicators.Api.Dataset;
using Indicators.Tensions;

namespace Indicators.Api.Comparisons;

/// <summary>
/// A quantity that no text states but that two figures of one paragraph imply by arithmetic, with the figures that disagree with it. It is
/// not part of any series.
/// </summary>
public sealed record Tension
{
    /// <summary>Content address of the formula and its operands.</summary>
    public required string Id { get; init; }

    /// <summary>Always true: the numbers are computed, not stated in a text.</summary>
    public required bool Derived { get; init; }

    /// <summary>The policy that defines tensions; another policy may give other results.</summary>
    public required string Policy { get; init; }

    /// <summary>
    /// The formula in indicator codes, e.g. <c>external-debt = debt-to-creditor / (debt-to-creditor-share-of-external-debt / 100)</c>.
    /// </summary>
    public required string Formula { get; init; }

    /// <summary>The formula with the printed figures, and the result.</summary>
    public required string Calculation { get; init; }

    /// <summary>Role of the implied quantity in the formula.</summary>
    public required OperandRole Implied { get; init; }

    /// <summary>Code of the indicator that is implied.</summary>
    public required string Indicator { get; init; }

    /// <summary>Code of the area that the figure is about.</summary>
    public required string Area { get; init; }

    /// <summary>Code of the other area; <c>_Z</c> if the indicator has none, <c>W1</c> for all together.</summary>
    public required string Counterpart { get; init; }

    /// <summary>Code of the item; <c>_T</c> total.</summary>
    public required string Item { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Result of the printed numbers, to six significant digits; null if an operand is a bound or a range.</summary>
    public required decimal? Value { get; init; }

    /// <summary>
    /// Lower end of the numbers that the operands allow, given their hedges, bounds and printed precision, rounded outwards; null if there
    /// is none.
    /// </summary>
    public required decimal? Low { get; init; }

    /// <summary>Upper end of the numbers that the operands allow; null if there is none.</summary>
    public required decimal? High { get; init; }

    /// <summary>Whether the lower end is included; null without a lower end.</summary>
    public required bool? LowInclusive { get; init; }

    /// <summary>Whether the upper end is included; null without an upper end.</summary>
    public required bool? HighInclusive { get; init; }

    /// <summary>The period that the operands share; for the level before a change, the period before the change.</summary>
    public required ObservedPeriod Period { get; init; }

    /// <summary>The two figures from which it is computed, with their sentences.</summary>
    public required IReadOnlyList<TensionOperand> Operands { get; init; }

    /// <summary>Stated figures of the same quantity and period that disagree with it.</summary>
    public required IReadOnlyList<ComparedObservation> Against { get; init; }

    /// <summary>Stated figures of the same quantity and period that agree with it.</summary>
    public required IReadOnlyList<ComparedObservation> AgreesWith { get; init; }

    /// <summary>Ids of quantities implied by other figures that disagree with it.</summary>
    public required IReadOnlyList<string> AgainstImplied { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Path of this tension.</summary>
    public required string Self { get; init; }
}

/// <summary>A figure in a formula.</summary>
public sealed record TensionOperand
{
    /// <summary>Role of the figure in the formula.</summary>
    public required OperandRole Role { get; init; }

    /// <summary>The figure with its sentence.</summary>
    public required ComparedObservation Observation { get; init; }
}
