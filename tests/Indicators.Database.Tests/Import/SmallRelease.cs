using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Database.Tests.Import;

/// <summary>A release of one document with three figures, on <see cref="SmallText"/>.</summary>
internal static class SmallRelease
{
    public static Release Of(string version, DateOnly? published = null) =>
        new()
        {
            Version = version,
            Published = published ?? new DateOnly(2026, 1, 15),
            Notes = "Made up.",
            Topics = [new("debt", "Debt", "What is owed."), new("trade", "Trade", "What is moved.")],
            Indicators =
            [
                Indicator("debt-share", "debt", IndicatorKind.Share, Measure.Share, UnitDimension.Percent),
                Indicator("debt-to-creditor", "debt", IndicatorKind.Stock, Measure.Level, UnitDimension.Currency) with
                {
                    CounterpartRole = "creditor",
                },
                Indicator("salt-moved", "trade", IndicatorKind.Flow, Measure.Level, UnitDimension.Mass),
            ],
            Areas =
            [
                Area("NBR", "Neighbourland"),
                Area("NWH", "Nowhere") with
                {
                    Aliases = ["Nowherish", "Nowhere Port"],
                },
                Area("TWO", "Both") with
                {
                    Kind = AreaKind.Group,
                    Iso2 = null,
                    Members = ["NBR", "NWH"],
                    Definition = "The two of them.",
                },
                Area("_Z", "Not applicable") with
                {
                    Kind = AreaKind.Special,
                    Iso2 = null,
                },
            ],
            Items =
            [
                new()
                {
                    Code = "_T",
                    Name = "Total",
                    Definition = "All.",
                    Aliases = [],
                },
                new()
                {
                    Code = "bridge",
                    Name = "The bridge",
                    Definition = "A crossing.",
                    Aliases = ["span"],
                },
            ],
            Units =
            [
                Unit("PT", "Percent", "%", UnitDimension.Percent),
                Unit("TNE", "Tonnes", "t", UnitDimension.Mass) with
                {
                    Ucum = "t",
                },
                Unit("USD", "US dollar", "US$", UnitDimension.Currency) with
                {
                    Currency = "USD",
                },
            ],
            Documents = [Document],
            Observations = Observations,
            Withdrawals = [new($"o1-{99:x20}", "bridge-of-nowhere", "tolls", "2025.9", "It was a toll of another bridge.", Id(1))],
            LedgerTotals =
            [
                new(SmallText.File, null, LedgerReason.Page, 2),
                new(SmallText.File, "bridge-of-nowhere", LedgerReason.Figure, 3),
                new(SmallText.File, "bridge-of-nowhere", LedgerReason.NoteMark, 1),
            ],
        };

    private static Document Document =>
        new()
        {
            Slug = "bridge-of-nowhere",
            Title = "The Bridge of Nowhere",
            TitleBasis = BibliographicBasis.Page,
            TitleNote = null,
            Authors = ["A. Author", "B. Author"],
            Outlet = "Nowhere Gazette",
            Publisher = "Gazette Press",
            Published = new("2025-05", BibliographicBasis.Stated, "On the page.", new(2025, 5, 1), new(2025, 5, 31)),
            Url = null,
            UrlNote = "There is none.",
            Language = "en",
            Rights = "Made up for tests.",
            Witnesses =
            [
                new()
                {
                    File = SmallText.File,
                    Lines = SmallText.Lines,
                    Omit = SmallText.Omit,
                    Layout = TextLayout.LinePerParagraph,
                    Sha256 = SmallText.Canonical.Sha256,
                    Paragraphs =
                    [
                        .. SmallText.Canonical.Paragraphs.Select(p => new ParagraphOutline
                        {
                            Ordinal = p.Ordinal,
                            Kind = Codes.Of(p.Kind),
                            Section = p.Section,
                            Lines = p.Lines,
                            Length = p.Sentences[^1].Span.End,
                            Sentences = p.Sentences.Count,
                            Sha256 = p.Sha256,
                        }),
                    ],
                },
            ],
        };

    private static Observation[] Observations =>
        [
            Observation(
                1,
                "debt",
                new("debt-to-creditor", "NWH", "NBR", "_T", "USD", "A"),
                "about US$ 4 billion",
                Measure.Level,
                new(Shape.Point, 4_000_000_000m, null, null, null, null, Hedge.About, -9)
            ) with
            {
                CurrencyBasis = CurrencyBasis.Explicit,
                Credits =
                [
                    new(0, "Nowhere Gazette", null, CreditRelation.Publishes, CreditSpecificity.NamedAgent),
                    new(1, "the treasury", "the treasury", CreditRelation.ReportsData, CreditSpecificity.GenericAgent),
                ],
            },
            Observation(
                2,
                "bridge-share",
                new("debt-share", "NWH", "_Z", "bridge", "PT", "A"),
                "27.8 percent",
                Measure.Share,
                new(Shape.Point, 27.8m, null, null, null, null, Hedge.None, 1)
            ) with
            {
                Note = "Of the debt, not of the bridge.",
                Relations = [new(RelationKind.DerivedFrom, Id(1), "A share of that debt.")],
                Period = new(null, null, null, PeriodBasis.Unknown),
            },
            Observation(
                3,
                "salt",
                new("salt-moved", "NWH", "_Z", "_T", "TNE", "A"),
                "between 20 and 30 tonnes",
                Measure.Level,
                new(Shape.Range, null, 20, 30, true, false, Hedge.None, 0)
            ) with
            {
                Period = new("../2025", null, new(2025, 12, 31), PeriodBasis.Inherited),
            },
        ];

    private static Observation Observation(int position, string key, SeriesKey series, string printed, Measure measure, StatedValue stated)
    {
        var (paragraph, span) = SmallText
            .Canonical.Paragraphs.SelectMany(p => PrintedFigures.Occurrences(p.Text, printed).Select(s => (p, s)))
            .Single();
        var sentence = paragraph.SentenceWith(span)!;
        return new()
        {
            Id = Id(position),
            Key = key,
            Document = "bridge-of-nowhere",
            Position = position,
            Series = series,
            Measure = measure,
            Status = Status.Actual,
            Stated = stated,
            Direction = null,
            CurrencyBasis = null,
            Period = new("2024~", new(2024, 1, 1), new(2024, 12, 31), PeriodBasis.Publication),
            Claim = $"What the gazette says of {key}.",
            Note = null,
            Anchors =
            [
                new()
                {
                    Role = AnchorRole.Value,
                    Witness = 1,
                    Line = paragraph.LineAt(span.Start),
                    Paragraph = paragraph.Ordinal,
                    Sentence = sentence.Ordinal,
                    Span = span,
                    Printed = printed,
                    SentenceSha256 = sentence.Sha256,
                },
            ],
            Credits = [new(0, "Nowhere Gazette", null, CreditRelation.Publishes, CreditSpecificity.NamedAgent)],
            Relations = [],
        };
    }

    private static string Id(int position) => $"o1-{position:x20}";

    private static Indicator Indicator(string code, string topic, IndicatorKind kind, Measure measure, UnitDimension dimension) =>
        new()
        {
            Code = code,
            Name = code.Replace('-', ' '),
            Definition = "Made up.",
            Topic = topic,
            Kind = kind,
            Measure = measure,
            Dimension = dimension,
            Frequency = "A",
            AreaRole = "debtor",
            CounterpartRole = null,
        };

    private static Area Area(string code, string name) =>
        new()
        {
            Code = code,
            Name = name,
            Kind = AreaKind.Country,
            Iso2 = code[..2],
            M49 = null,
            Definition = null,
            Members = [],
            Aliases = [],
        };

    private static Unit Unit(string code, string name, string symbol, UnitDimension dimension) =>
        new()
        {
            Code = code,
            Name = name,
            Symbol = symbol,
            Dimension = dimension,
            Currency = null,
            Ucum = null,
        };
}
