using Indicators.Model;
using Indicators.Periods;
using Indicators.Quantities;

namespace Indicators.Tensions;

/// <summary>A level and its growth imply the level of the year before; a level and a multiple imply the level at the start.</summary>
internal sealed class Changes(Measures measures)
{
    /// <summary>Returns what changes and levels in one paragraph imply together.</summary>
    public IEnumerable<Tension?> Among(IReadOnlyCollection<Figure> paragraph) =>
        from change in paragraph
        let indicator = measures.Of(change)
        where indicator.ChangeOf is not null && change.Period is not null
        from tension in Of(change, indicator, paragraph)
        select tension;

    private IEnumerable<Tension?> Of(Figure change, Indicator indicator, IReadOnlyCollection<Figure> paragraph)
    {
        if (FactorOf(change, indicator) is not { } factor || TimesOf(change, indicator) is not var (before, after))
            yield break;
        var face = indicator.Measure == Measure.Multiple ? change.Stated.Value : 1 + (change.Stated.Value / 100);
        var written = indicator.Measure == Measure.Multiple ? indicator.Code : $"(1 + {indicator.Code} / 100)";
        var level = measures.Indicator(indicator.ChangeOf!);
        foreach (var other in paragraph.Where(other => other.Mood == change.Mood && IsLevelOf(other, change, level)))
        {
            if (NonNegative.Of(other.Interval) is not { } amount)
                continue;
            if (other.Period is { } then && Times.InCommon(then, after) == then)
                yield return Arithmetic.Of(
                    OperandRole.Before,
                    other.Series,
                    $"{level.Code}[before] = {level.Code}[after] / {written}",
                    NonNegative.Quotient(amount, factor),
                    () => face is { } divisor and not 0 ? other.Stated.Value / divisor : null,
                    (OperandRole.After, other),
                    (OperandRole.Change, change),
                    before
                );
            else if (other.Period is { } first && Times.InCommon(first, before) == first)
                yield return Arithmetic.Of(
                    OperandRole.After,
                    other.Series,
                    $"{level.Code}[after] = {level.Code}[before] * {written}",
                    NonNegative.Product(amount, factor),
                    () => other.Stated.Value * face,
                    (OperandRole.Before, other),
                    (OperandRole.Change, change),
                    after
                );
        }
    }

    /// <summary>The factor that a change applies to the level; null for a fall of more than 100 percent.</summary>
    private static ComparisonInterval? FactorOf(Figure change, Indicator indicator) =>
        NonNegative.Of(indicator.Measure == Measure.Multiple ? change.Interval : NonNegative.Linear(change.Interval, 0.01m, 1));

    private static (Period Before, Period After)? TimesOf(Figure change, Indicator indicator) =>
        indicator.Measure == Measure.Multiple ? Times.Ends(change.Period!)
        : Times.YearBefore(change.Period!) is { } before ? (before, change.Period!)
        : null;

    private bool IsLevelOf(Figure figure, Figure change, Indicator level) =>
        figure.Series.Indicator == level.Code
        && figure.Series.Area == change.Series.Area
        && figure.Series.Item == change.Series.Item
        && figure.Series.Counterpart == (level.CounterpartRole is null ? SeriesKey.NotApplicable : change.Series.Counterpart)
        && measures.CurrencyOf(figure) is null == level.Dimension is not UnitDimension.Currency;
}
