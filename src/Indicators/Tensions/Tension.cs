using Indicators.Model;
using Indicators.Periods;
using Indicators.Quantities;
using Indicators.Texts;

namespace Indicators.Tensions;

/// <summary>
/// A quantity that no text states, but that two figures of one paragraph imply by arithmetic. It is derived, and enters no series.
/// </summary>
public sealed record Tension
{
    /// <summary>The policy by which tensions are found; an answer of another policy may differ.</summary>
    public const string PolicyName = "tension/1";

    /// <summary>
    /// The formula, in codes of indicators: <c>external-debt = debt-to-creditor / (debt-to-creditor-share-of-external-debt / 100)</c>.
    /// </summary>
    public required string Formula { get; init; }

    /// <summary>What the implied quantity is about; the key has the form of a series and names none.</summary>
    public required SeriesKey About { get; init; }

    /// <summary>What the implied quantity is in the formula.</summary>
    public required OperandRole Implied { get; init; }

    /// <summary>
    /// The days that the operands have in common; for a level before a change, those of the year before or of the beginning.
    /// </summary>
    public required Period Period { get; init; }

    /// <summary>How the period is known: as the weaker of the operands' is.</summary>
    public required PeriodBasis Basis { get; init; }

    /// <summary>The number that the operands give at face value; null where one of them is a bound or a range.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The numbers that the operands do not exclude.</summary>
    public required ComparisonInterval Interval { get; init; }

    /// <summary>The two figures, in the order of the formula.</summary>
    public required IReadOnlyList<(OperandRole Role, Figure Figure)> Operands { get; init; }

    /// <summary>Stated figures of the same quantity and time that allow no number of the interval.</summary>
    public IReadOnlyList<Figure> Against { get; init; } = [];

    /// <summary>Stated figures of the same quantity and time that allow one.</summary>
    public IReadOnlyList<Figure> AgreesWith { get; init; } = [];

    /// <summary>
    /// Ids of other tensions about the same quantity and time that it cannot be squared with; they share no figure with it.
    /// </summary>
    public IReadOnlyList<string> AgainstImplied { get; init; } = [];

    /// <summary><c>t1-</c> and 20 hex digits of SHA-256 over policy, formula, subject and the operands' ids.</summary>
    public string Id =>
        field ??= string.Concat(
            "t1-",
            TextHash.Of(string.Join('\n', [PolicyName, Formula, About.ToString(), .. Operands.Select(one => one.Figure.Id)])).AsSpan(0, 20)
        );

    /// <summary>Whether something stated, or implied elsewhere, cannot be squared with it.</summary>
    public bool IsContradicted => Against.Count > 0 || AgainstImplied.Count > 0;

    internal Status Mood => Operands[0].Figure.Mood;

    internal string Document => Operands[0].Figure.Document;

    internal bool IsDated => Basis is not (PeriodBasis.Publication or PeriodBasis.Unknown);

    internal bool Uses(Figure figure) => Operands.Any(one => one.Figure.Id == figure.Id);
}
