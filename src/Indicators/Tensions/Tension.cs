using System.Globalization;
using Indicators.Model;
using Indicators.Periods;
using Indicators.Quantities;
using Indicators.Texts;

namespace Indicators.Tensions;

/// <summary>
/// A quantity that no text states but that two figures of one paragraph imply by arithmetic. It is derived and part of no series.
/// </summary>
public sealed record Tension
{
    /// <summary>The policy that defines tensions; another policy may give other results.</summary>
    public const string PolicyName = "tension/1";

    /// <summary>
    /// The formula in indicator codes: <c>external-debt = debt-to-creditor / (debt-to-creditor-share-of-external-debt / 100)</c>.
    /// </summary>
    public required string Formula { get; init; }

    /// <summary>The subject of the implied quantity, in the form of a series key. No such series need exist.</summary>
    public required SeriesKey About { get; init; }

    /// <summary>Role of the implied quantity in the formula.</summary>
    public required OperandRole Implied { get; init; }

    /// <summary>The days that the operands share; for a level before a change, the year before or the start of the period.</summary>
    public required Period Period { get; init; }

    /// <summary>How the period is known; the weaker basis of the two operands.</summary>
    public required PeriodBasis Basis { get; init; }

    /// <summary>The result of the printed numbers; null if an operand is a bound or a range.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The numbers that the operands allow.</summary>
    public required ComparisonInterval Interval { get; init; }

    /// <summary>The two figures, in the order of the formula.</summary>
    public required IReadOnlyList<(OperandRole Role, Figure Figure)> Operands { get; init; }

    /// <summary>Stated figures of the same quantity and period that are outside the interval.</summary>
    public IReadOnlyList<Figure> Against { get; init; } = [];

    /// <summary>Stated figures of the same quantity and period that agree with the interval.</summary>
    public IReadOnlyList<Figure> AgreesWith { get; init; } = [];

    /// <summary>Ids of tensions about the same quantity and period that contradict it and share no figure with it.</summary>
    public IReadOnlyList<string> AgainstImplied { get; init; } = [];

    /// <summary><c>t1-</c> and 20 hex digits of the SHA-256 of policy, formula, subject and operand ids.</summary>
    public string Id =>
        field ??= string.Concat(
            "t1-",
            TextHash.Of(string.Join('\n', [PolicyName, Formula, About.ToString(), .. Operands.Select(one => one.Figure.Id)])).AsSpan(0, 20)
        );

    /// <summary>The calculation with the printed operands and its result: a number, or else the interval.</summary>
    public string Calculation
    {
        get
        {
            var (first, second) = (Operands[0].Figure.Printed, Operands[1].Figure.Printed);
            var divides = Implied is OperandRole.Denominator or OperandRole.Before;
            return $"“{first}” {(divides ? "/" : "*")} “{second}” = {Result} {About.Unit}";
        }
    }

    /// <summary>Whether a stated or implied figure contradicts it.</summary>
    public bool IsContradicted => Against.Count > 0 || AgainstImplied.Count > 0;

    /// <summary>Its operands, and the stated figures compared with its result.</summary>
    public IEnumerable<Figure> Figures => Operands.Select(one => one.Figure).Concat(Against).Concat(AgreesWith);

    internal Status Mood => Operands[0].Figure.Mood;

    internal string Document => Operands[0].Figure.Document;

    internal bool IsDated => Basis is not (PeriodBasis.Publication or PeriodBasis.Unknown);

    private string Result =>
        (Value, Interval) switch
        {
            ({ } value, _) => Number(value),
            (_, { Low: { } low, High: { } high }) => $"{Number(low)} to {Number(high)}",
            (_, { Low: { } low } interval) => $"{(interval.LowInclusive ? "at least" : "more than")} {Number(low)}",
            (_, { High: { } high } interval) => $"{(interval.HighInclusive ? "at most" : "less than")} {Number(high)}",
            _ => "any number of",
        };

    internal bool Uses(Figure figure) => Operands.Any(one => one.Figure.Id == figure.Id);

    private static string Number(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);
}
