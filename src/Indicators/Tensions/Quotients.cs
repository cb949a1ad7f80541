using Indicators.Model;
using Indicators.Quantities;

namespace Indicators.Tensions;

/// <summary>
/// A share and a part imply a total; an amount and an amount per person imply a number of people; a total and a share imply the part.
/// </summary>
internal sealed class Quotients(Measures measures)
{
    /// <summary>Returns what quotients and other figures in one paragraph imply together.</summary>
    public IEnumerable<Tension?> Among(IReadOnlyCollection<Figure> paragraph) =>
        from quotient in paragraph
        let indicator = measures.Of(quotient)
        where indicator is { Numerator: not null, Denominator: not null }
        from tension in Of(quotient, indicator, paragraph)
        select tension;

    private IEnumerable<Tension?> Of(Figure quotient, Indicator indicator, IReadOnlyCollection<Figure> paragraph)
    {
        var (numerator, denominator) = (NumeratorOf(quotient, indicator), DenominatorOf(quotient, indicator));
        var perHundred = indicator.Dimension == UnitDimension.Percent;
        if (NonNegative.Of(quotient.Interval) is not { } stated)
            yield break;
        var ratio = perHundred ? NonNegative.Linear(stated, 0.01m, 0) : stated;
        var face = perHundred ? quotient.Stated.Value / 100 : quotient.Stated.Value;
        var whole = indicator.Denominator + (indicator.Over is { } over ? $"[{Codes.Of(over)}={WholeOf(over)}]" : "");
        var part = indicator.Numerator + (indicator.Over is null && numerator.Item != SeriesKey.Total ? $"[item={numerator.Item}]" : "");
        var written = perHundred ? $"({indicator.Code} / 100)" : indicator.Code;
        foreach (var other in paragraph.Where(other => other.GoesWith(quotient) && HasCurrencyOf(other, quotient)))
        {
            if (NonNegative.Of(other.Interval) is not { } amount)
                continue;
            if (IsAbout(other, numerator))
                yield return Implied(
                    OperandRole.Denominator,
                    denominator,
                    $"{whole} = {part} / {written}",
                    NonNegative.Quotient(amount, ratio),
                    () => face is { } divisor and not 0 ? other.Stated.Value / divisor : null,
                    (OperandRole.Numerator, other),
                    (OperandRole.Quotient, quotient)
                );
            else if (IsAbout(other, denominator))
                yield return Implied(
                    OperandRole.Numerator,
                    numerator,
                    $"{part} = {whole} * {written}",
                    NonNegative.Product(amount, ratio),
                    () => other.Stated.Value * face,
                    (OperandRole.Denominator, other),
                    (OperandRole.Quotient, quotient)
                );
        }
    }

    private Tension? Implied(
        OperandRole implied,
        SeriesKey about,
        string formula,
        ComparisonInterval? interval,
        Func<decimal?> value,
        (OperandRole Role, Figure Figure) amount,
        (OperandRole Role, Figure Figure) quotient
    )
    {
        var dimension = measures.Indicator(about.Indicator).Dimension;
        var perHead = measures.Of(quotient.Figure).Dimension == UnitDimension.CurrencyPerPerson;
        var unit =
            dimension == measures.Of(amount.Figure).Dimension && !perHead
                ? amount.Figure.Series.Unit
                : measures.UnitOf(dimension, measures.CurrencyOf(quotient.Figure));
        return unit is null ? null : Arithmetic.Of(implied, about with { Unit = unit }, formula, interval, value, amount, quotient);
    }

    private SeriesKey NumeratorOf(Figure quotient, Indicator indicator) =>
        Key(
            indicator.Numerator!,
            quotient.Series with
            {
                Counterpart = measures.Indicator(indicator.Numerator!).CounterpartRole is null
                    ? SeriesKey.NotApplicable
                    : quotient.Series.Counterpart,
            }
        );

    private SeriesKey DenominatorOf(Figure quotient, Indicator indicator)
    {
        var numerator = NumeratorOf(quotient, indicator);
        return indicator.Over switch
        {
            SeriesDimension.Area => numerator with { Area = WholeOf(SeriesDimension.Area) },
            SeriesDimension.Counterpart => numerator with { Counterpart = WholeOf(SeriesDimension.Counterpart) },
            SeriesDimension.Item => numerator with { Item = WholeOf(SeriesDimension.Item) },
            _ => Key(
                indicator.Denominator!,
                numerator with
                {
                    Counterpart = measures.Indicator(indicator.Denominator!).CounterpartRole is null
                        ? SeriesKey.NotApplicable
                        : WholeOf(SeriesDimension.Counterpart),
                    Item = WholeOf(SeriesDimension.Item),
                }
            ),
        };
    }

    /// <summary>The code of the total of a dimension.</summary>
    private static string WholeOf(SeriesDimension dimension) =>
        dimension switch
        {
            SeriesDimension.Area => "W0",
            SeriesDimension.Counterpart => "W1",
            _ => SeriesKey.Total,
        };

    private SeriesKey Key(string indicator, SeriesKey of) =>
        of with
        {
            Indicator = indicator,
            Unit = "",
            Frequency = measures.Indicator(indicator).Frequency,
        };

    private bool HasCurrencyOf(Figure amount, Figure quotient) =>
        measures.CurrencyOf(quotient) is not { } currency || measures.CurrencyOf(amount) is null || measures.CurrencyOf(amount) == currency;

    private static bool IsAbout(Figure figure, SeriesKey key) => figure.Series with { Unit = "" } == key;
}
