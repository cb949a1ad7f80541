using Indicators.Candidates;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Statements;
using Indicators.Trace;
using Indicators.Words;

namespace Indicators.Tests.Trace;

/// <summary>A little world of figures, and questions about it, without a database: by the stems of their words.</summary>
internal static class Asked
{
    public static readonly TraceVocabulary Vocabulary = new(
        [Area("XBR", "Brennia", "Brennian"), Area("XCO", "Corland")],
        [
            new Item
            {
                Code = "honey",
                Name = "Honey",
                Definition = "What bees make.",
                Aliases = [],
            },
        ],
        [
            Unit("USD", UnitDimension.Currency, "USD"),
            Unit("EUR", UnitDimension.Currency, "EUR"),
            Unit("PT", UnitDimension.Percent, null),
            Unit("PP", UnitDimension.PercentagePoint, null),
            Unit("jars", UnitDimension.Number, null),
            Unit("km", UnitDimension.Length, null, "km"),
        ],
        []
    )
    {
        Roles = new Dictionary<string, (string, string?)>
        {
            ["debt"] = ("debtor", "creditor"),
            ["exports"] = ("exporter", "importer"),
            ["trade"] = ("one party", "the other party"),
            ["stock"] = ("holder", null),
        },
    };

    public static TraceQuery Query(string text) => QueryReader.Read(text, Vocabulary);

    public static Quantity Printed(string printed) =>
        QuantityReader.ReadPrinted(printed).Quantity?.InPercent() ?? throw new ArgumentException(printed);

    public static StatedValue Stated(string printed)
    {
        var quantity = Printed(printed);
        return new(
            quantity.Shape,
            quantity.Value,
            quantity.Low,
            quantity.High,
            quantity.LowInclusive,
            quantity.HighInclusive,
            quantity.Hedge,
            quantity.Decimals
        );
    }

    /// <summary>A figure of Brennia's debt to Corland in 2021 unless told otherwise.</summary>
    public static TraceCandidate Figure(
        string printed,
        string unit,
        string words = "debt owed honey",
        string id = "o1-1",
        string area = "XBR",
        string indicator = "debt",
        bool isQuoted = false
    ) =>
        new()
        {
            Id = id,
            Indicator = indicator,
            Area = area,
            Counterpart = "XCO",
            Item = "_T",
            Unit = unit,
            Measure = Measure.Level,
            Stated = Stated(printed),
            Period = Year(2021),
            Claim = "A claim without names.",
            Asserted = new DateOnly(2022, 1, 1),
            Place = $"document/1/1/{id}",
            IsQuoted = isQuoted,
            Lexemes = new(words.Split(' ').Select(Stems.Of)),
        };

    public static ObservationPeriod Year(int year, PeriodBasis basis = PeriodBasis.Explicit) =>
        new($"{year}", new(year, 1, 1), new(year, 12, 31), basis);

    public static IReadOnlyList<TraceMatch> Rank(string text, params TraceCandidate[] figures)
    {
        var query = Query(text);
        return new TraceRanking(query, Vocabulary, Words(query)).Rank(figures);
    }

    public static QueryWords Words(TraceQuery query) =>
        new(
            query
                .Statements.SelectMany(one => one.Words)
                .Distinct()
                .ToDictionary(word => word, word => QueryWord.Of(word, Vocabulary.Lexicon.SynonymsOf(word), _ => 5)),
            100
        );

    private static Area Area(string code, string name, params string[] aliases) =>
        new()
        {
            Code = code,
            Name = name,
            Kind = AreaKind.Country,
            Iso2 = code[1..],
            M49 = null,
            Definition = null,
            Members = [],
            Aliases = aliases,
        };

    private static Unit Unit(string code, UnitDimension dimension, string? currency, string? ucum = null) =>
        new()
        {
            Code = code,
            Name = code,
            Symbol = code,
            Dimension = dimension,
            Currency = currency,
            Ucum = ucum,
        };
}
