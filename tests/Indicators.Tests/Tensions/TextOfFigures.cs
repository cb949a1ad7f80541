using Indicators.Model;
using Indicators.Periods;
using Indicators.Tensions;

namespace Indicators.Tests.Tensions;

/// <summary>Writes figures of a made-up text, and reckons with them.</summary>
internal sealed class TextOfFigures
{
    private static readonly Measures Known = new(
        [
            Level("debt", UnitDimension.Currency, "creditor"),
            Level("output", UnitDimension.Currency),
            Level("people", UnitDimension.Persons),
            Level("sales", UnitDimension.Currency, "buyer"),
            Quotient("debt-to-output", UnitDimension.Percent, "debt", "output", "creditor"),
            Quotient("debt-per-head", UnitDimension.CurrencyPerPerson, "debt", "people", "creditor"),
            Quotient("group-share", UnitDimension.Percent, "people", "people", null, SeriesDimension.Item),
            Quotient("buyer-share", UnitDimension.Percent, "sales", "sales", "buyer", SeriesDimension.Counterpart),
            Quotient("world-share", UnitDimension.Percent, "people", "people", null, SeriesDimension.Area),
            Level("sales-growth", UnitDimension.Percent, "buyer") with
            {
                Measure = Measure.RelChange,
                ChangeOf = "sales",
            },
            Level("sales-multiple", UnitDimension.Number, "buyer") with
            {
                Measure = Measure.Multiple,
                ChangeOf = "sales",
            },
        ],
        [
            Unit("USD", UnitDimension.Currency, "USD"),
            Unit("EUR", UnitDimension.Currency, "EUR"),
            Unit("USD_PS", UnitDimension.CurrencyPerPerson, "USD"),
            Unit("PT", UnitDimension.Percent),
            Unit("PS", UnitDimension.Persons),
            Unit("PN", UnitDimension.Number),
        ]
    );

    private readonly List<Figure> _figures = [];

    public static TextOfFigures Nothing => new();

    /// <param name="key">Indicator, area, counterpart, item and unit with dots between.</param>
    /// <param name="stated">A number, <c>~3.5</c> for about, <c>&gt;20</c>, <c>&gt;=20</c>, <c>&lt;13</c>, <c>25..30</c>.</param>
    /// <param name="period">EDTF; with <c>!</c> before it, the year of the publication; empty for unknown.</param>
    public TextOfFigures With(
        string key,
        string stated,
        string period = "2024",
        int decimals = 0,
        string document = "a",
        int paragraph = 1,
        Status status = Status.Actual
    )
    {
        var basis = period switch
        {
            "" => PeriodBasis.Unknown,
            ['!', ..] => PeriodBasis.Publication,
            _ => PeriodBasis.Explicit,
        };
        _figures.Add(
            new Figure(
                $"o{_figures.Count + 1}",
                document,
                paragraph,
                Key(key),
                period.Length == 0 ? null : Period.Parse(period.TrimStart('!')),
                basis,
                status,
                Read(stated, decimals),
                stated
            )
        );
        return this;
    }

    public IReadOnlyList<Tension> Reckoned() => Arithmetic.Among(_figures, Known);

    public Task<IReadOnlyList<Tension>> ReckonedFromAStreamAsync() => LargeArithmetic.AmongAsync(_figures.ToAsyncEnumerable(), Known);

    private static SeriesKey Key(string key) => SeriesKey.TryParse(key + ".A", out var series) ? series : throw new FormatException(key);

    private static StatedValue Read(string stated, int decimals)
    {
        if (stated.Split("..") is [var low, var high])
            return new(Shape.Range, null, Number(low), Number(high), true, true, Hedge.None, decimals);
        return stated switch
        {
            ['>', '=', .. var least] => new(Shape.LowerBound, null, Number(least), null, true, null, Hedge.None, decimals),
            ['>', .. var more] => new(Shape.LowerBound, null, Number(more), null, false, null, Hedge.None, decimals),
            ['<', .. var less] => new(Shape.UpperBound, null, null, Number(less), null, false, Hedge.None, decimals),
            ['~', .. var about] => new(Shape.Point, Number(about), null, null, null, null, Hedge.About, decimals),
            _ => new(Shape.Point, Number(stated), null, null, null, null, Hedge.None, decimals),
        };
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Indicator Level(string code, UnitDimension dimension, string? counterpart = null) =>
        new()
        {
            Code = code,
            Name = code,
            Definition = code,
            Topic = "t",
            Kind = IndicatorKind.Stock,
            Measure = Measure.Level,
            Dimension = dimension,
            Frequency = "A",
            AreaRole = "country",
            CounterpartRole = counterpart,
        };

    private static Indicator Quotient(
        string code,
        UnitDimension dimension,
        string numerator,
        string denominator,
        string? counterpart,
        SeriesDimension? over = null
    ) =>
        Level(code, dimension, counterpart) with
        {
            Measure = dimension == UnitDimension.Percent ? Measure.Share : Measure.Ratio,
            Numerator = numerator,
            Denominator = denominator,
            Over = over,
        };

    private static Unit Unit(string code, UnitDimension dimension, string? currency = null) =>
        new()
        {
            Code = code,
            Name = code,
            Symbol = code,
            Dimension = dimension,
            Currency = currency,
            Ucum = null,
        };
}
