using System.Text.Json.Nodes;
using Indicators.Api.Catalog;
using Indicators.Api.Http.Parameters;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>
/// A filter on observations: the parameter with its words for people, and the condition in SQL (the value is <c>@name</c>).
/// </summary>
internal sealed record ObservationFilter(Parameter Parameter, string Sql)
{
    public static readonly DateParameter From = new(
        "from",
        "Periods that end on this day or later; a year or month counts from its first day. Observations without a period are left out.",
        "2020",
        DayOfPart.First
    );

    public static readonly DateParameter To = new(
        "to",
        "Periods that begin on this day or earlier; a year or month counts to its last day. Observations without a period are left out.",
        "2024-06",
        DayOfPart.Last
    );

    public static readonly DateParameter AsOf = new(
        "asOf",
        "What the texts said by this day: documents published later are left out, and so are those of which it is not known whether they were. A document counts from the last "
            + "day on which it may have been published; `perhapsLater` in the answer lists those that may have been published by this day or later, `undated` those without any date.",
        "2024-12-31",
        DayOfPart.Last
    );

    public static readonly TextParameter Q = new(
        "q",
        "Words in the claim, the figure as printed, the names of indicator, area, counterpart and item, and the note; all must occur. \"…\" for a phrase, - to exclude, or for alternatives.",
        "debt"
    )
    {
        MaxLength = 200,
    };

    public static readonly FixedCodesParameter Basis = Fixed<PeriodBasis>("periodBasis", "How the period is known", "explicit");

    public static readonly ReleaseCodesParameter Series = new(
        "series",
        "Keys of series; several are separated by commas.",
        new JsonArray("debt-to-creditor.KGZ.CHN._T.USD.A"),
        CodeLists.Series
    )
    {
        MaxLength = 7000,
        MaxItemLength = 400,
    };

    /// <summary>Not a filter on each, but on what the filters leave of each series.</summary>
    public static readonly NumberParameter Last = new(
        "last",
        "Of what the other filters leave, the latest so many observations of each series. The latest period is the one that ends last, of these the one that begins last; within a "
            + "period the observation of the document published last, but never one that another of them revises. Observations without a period, and documents without a date, count as earliest.",
        1,
        1,
        CommonParameters.MaxRows
    );

    /// <summary>The one value of <see cref="Select"/>.</summary>
    public const string Preferred = "preferred";

    /// <summary>Not a filter on each, but on what the filters leave of each period.</summary>
    public static readonly ChoiceParameter Select = new(
        "select",
        "`preferred`: of what the other filters leave, at most one observation of each series and period: the one of rank `preferred`, else the only one that is `normal`, never one "
            + "that is `deprecated`. Where several compete, none is chosen, and `leftOut` in the answer names the first 100 such periods. `last` then counts periods, those without a choice "
            + "included.",
        Preferred,
        [Preferred]
    )
    {
        ListName = "Selection",
    };

    /// <summary>By what the series is about.</summary>
    public static readonly IReadOnlyList<ObservationFilter> OfSeries =
    [
        new(Series, "s.key = any(@series)"),
        new(Codes("indicator", "Codes of indicators", "debt-to-creditor", CodeLists.Indicators), "s.indicator = any(@indicator)"),
        new(
            Codes("area", "Codes of areas, exactly: a group does not stand for its members", "KGZ", CodeLists.Areas),
            "s.area = any(@area)"
        ),
        new(Codes("counterpart", "Codes of counterpart areas", "CHN", CodeLists.Areas), "s.counterpart = any(@counterpart)"),
        new(Codes("item", "Codes of items", "_T", CodeLists.Items), "s.item = any(@item)"),
        new(Codes("unit", "Codes of units", "USD", CodeLists.Units), "s.unit = any(@unit)"),
        new(Codes("topic", "Codes of topics", "debt", CodeLists.Topics), "i.topic = any(@topic)"),
    ];

    /// <summary>By what is asserted, and where.</summary>
    public static readonly IReadOnlyList<ObservationFilter> OfAssertions =
    [
        new(Codes("document", "Slugs of documents", "kaleji-2024-debt-trap", CodeLists.Documents), "o.document = any(@document)"),
        new(Fixed<Status>("status", "How far the text vouches for the number", "actual"), "o.status = any(@status)"),
        new(Fixed<Shape>("shape", "Shapes of the assertion", "point"), "o.shape = any(@shape)"),
        new(Basis, "o.period_basis = any(@periodBasis)"),
        new(From, "o.period && daterange(@from, null, '[]')"),
        new(To, "o.period && daterange(null, @to, '[]')"),
        new(
            new DateParameter(
                "updatedSince",
                "Observations of which anything changed in a release of this day or later.",
                "2026-01-01",
                DayOfPart.First
            ),
            "o.updated >= @updatedSince"
        ),
        new(Q, "o.search @@ websearch_to_tsquery('english', @q)"),
    ];

    /// <summary>Everything but <see cref="AsOf"/>, which needs the documents' dates.</summary>
    public static readonly IReadOnlyList<ObservationFilter> All = [.. OfSeries, .. OfAssertions];

    private static ReleaseCodesParameter Codes(string name, string what, string example, string list) =>
        new(name, $"{what}; several are separated by commas.", new JsonArray(example), list);

    private static FixedCodesParameter Fixed<T>(string name, string what, string example)
        where T : struct, Enum =>
        new(name, $"{what}; several are separated by commas.", new JsonArray(example), Model.Codes.All<T>())
        {
            ListName = $"{typeof(T).Name}Filter",
        };
}
