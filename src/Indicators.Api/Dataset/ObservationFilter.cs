using System.Text.Json.Nodes;
using Indicators.Api.Catalog;
using Indicators.Api.Http.Parameters;
using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>
/// A filter on observations: a parameter and a condition in SQL on <c>indicators.observation o</c>, in which <c>@name</c> is the value.
/// </summary>
internal sealed record ObservationFilter(Parameter Parameter, string Sql)
{
    /// <summary>The condition where one code is given: an index then has the rows in its order.</summary>
    public string? SqlOfOne { get; private init; }

    /// <summary>The same condition on <c>indicators.series_summary s</c>; null if it does not depend on the series alone.</summary>
    public string? SeriesSql { get; private init; }

    /// <summary>
    /// What the condition says about the keys of series: it bounds what is read in their order. The key begins with the indicator.
    /// </summary>
    public string? InSeriesOrder { get; private init; }

    /// <summary>The same filter on <c>s</c>.</summary>
    public ObservationFilter OnSeries => new(Parameter, SeriesSql!) { SqlOfOne = SqlOfOne is null ? null : OnSeriesSql(SqlOfOne) };

    /// <summary>The condition that an observation is of one series.</summary>
    // In the collation of the index that has the observations of a series in their order; another would be sorted, or all be read.
    public static string OfOneSeries(string key) => $"o.series collate \"C\" = {key}";

    /// <summary>A condition on an observation's series as one on <c>indicators.series_summary s</c>.</summary>
    public static string OnSeriesSql(string sql) => sql.Replace("o.series", "s.key").Replace("o.", "s.");

    /// <summary>The list of <c>release_count</c> that counts the observations of each code; null if there is none.</summary>
    public string? Counted { get; private init; }

    /// <summary>The condition for this value.</summary>
    public string SqlOf(object? value) => SqlOfOne is not null && value is string[] { Length: 1 } ? SqlOfOne : Sql;

    public static readonly DateParameter From = new(
        "from",
        "Keeps observations whose period ends on this day or later. A year or month means its first day. Observations without a "
            + "period are left out.",
        "2020",
        DayOfPart.First
    );

    public static readonly DateParameter To = new(
        "to",
        "Keeps observations whose period begins on this day or earlier. A year or month means its last day. Observations without a "
            + "period are left out.",
        "2024-06",
        DayOfPart.Last
    );

    public static readonly DateParameter AsOf = new(
        "asOf",
        "Keeps what was said by this day. Figures that were said later, or possibly later, are left out: a figure counts from the last day "
            + "on which it may have been said. `clock` chooses between that day and the publication of the document. In the response, "
            + "`perhapsLater` lists documents with figures that may have been said by this day or later, and `undated` those with figures "
            + "without a known date.",
        "2024-12-31",
        DayOfPart.Last
    );

    public static readonly TextParameter Q = new(
        "q",
        "Words to search for in the claim, the printed figure, the names of indicator, area, counterpart and item, and the note. "
            + "All must occur. Use `\"…\"` for a phrase, `-` to exclude a word and `or` for alternatives.",
        "debt"
    )
    {
        MaxLength = 200,
    };

    public static readonly FixedCodesParameter Basis = Fixed<PeriodBasis>("periodBasis", "How the period is known", "explicit");

    public static readonly ReleaseCodesParameter Series = new(
        "series",
        "Keys of series, separated by commas.",
        new JsonArray("debt-to-creditor.KGZ.CHN._T.USD.A"),
        CodeLists.Series
    )
    {
        MaxLength = 7000,
        MaxItemLength = 400,
    };

    /// <summary>Applies not to single observations but to what the other filters leave of each series.</summary>
    public static readonly NumberParameter Last = new(
        "last",
        "Keeps the latest observations of each series, at most this many, after all other filters. The latest period is the one "
            + "that ends last; if several do, the one that begins last. Within a period, the observation that was said last (by `clock`) "
            + "counts as latest, but never one that another of them revises. Observations without a period or a date count as earliest, "
            + "and a statement without a number (`change_only`) counts only where no figure is left.",
        1,
        1,
        CommonParameters.MaxRows
    );

    /// <summary>The one value of <see cref="Select"/>.</summary>
    public const string Preferred = "preferred";

    /// <summary>Applies not to single observations but to what the other filters leave of each period.</summary>
    public static readonly ChoiceParameter Select = new(
        "select",
        "`preferred`: from what the other filters leave, keeps at most one observation per series and period: the one with rank "
            + "`preferred`, or else the only one with rank `normal`, never one with rank `deprecated`. If several compete, none is chosen, "
            + "and `leftOut` in the response lists such periods, at most 100. A statement without a number (`change_only`) is chosen only "
            + "if the period has no figure. `last` then counts periods, including those without a choice.",
        Preferred,
        [Preferred]
    )
    {
        ListName = "Selection",
    };

    /// <summary>Filters by the properties of the series.</summary>
    public static readonly IReadOnlyList<ObservationFilter> OfSeries =
    [
        new(Series, "o.series = any(@series)") { SqlOfOne = OfOneSeries("(@series::text[])[1]"), SeriesSql = "s.key = any(@series)" },
        OfDimension(Codes("indicator", "Codes of indicators", "debt-to-creditor", CodeLists.Indicators)) with
        {
            InSeriesOrder =
                $"{Within("min", "unnest(@indicator::text[]) as code")} and {Within("max", "unnest(@indicator::text[]) as code")}",
        },
        OfDimension(Codes("area", "Codes of areas. A group does not include its members", "KGZ", CodeLists.Areas)),
        OfDimension(Codes("counterpart", "Codes of counterpart areas", "CHN", CodeLists.Areas)),
        OfDimension(Codes("item", "Codes of items", "_T", CodeLists.Items)),
        OfDimension(Codes("unit", "Codes of units", "USD", CodeLists.Units)),
        new(Codes("topic", "Codes of topics", "debt", CodeLists.Topics), $"o.indicator = any(array({IndicatorsOfTopics}))")
        {
            SeriesSql = $"s.indicator = any(array({IndicatorsOfTopics}))",
            InSeriesOrder =
                $"{Within("min", $"({IndicatorsOfTopics}) as of (code)")} and {Within("max", $"({IndicatorsOfTopics}) as of (code)")}",
            Counted = "topic",
        },
    ];

    /// <summary>Filters by what is asserted, and where.</summary>
    public static readonly IReadOnlyList<ObservationFilter> OfAssertions =
    [
        OfColumn("document", Codes("document", "Slugs of documents", "kaleji-2024-debt-trap", CodeLists.Documents)),
        OfColumn(
            "status",
            Fixed<Status>("status", "Whether the text states the number as a fact, an estimate, a forecast, a target or a pledge", "actual")
        ),
        OfColumn("shape", Fixed<Shape>("shape", "Shapes of the assertion", "point")),
        OfColumn("direction", Fixed<Direction>("direction", "Which way a change goes, with or without a number", "increase")),
        OfColumn("period_basis", Basis),
        new(From, "o.period && daterange(@from, null, '[]')"),
        new(To, "o.period && daterange(null, @to, '[]')"),
        new(
            new DateParameter(
                "updatedSince",
                "Keeps observations that changed in a release of this day or later.",
                "2026-01-01",
                DayOfPart.First
            ),
            "o.updated >= @updatedSince"
        ),
        new(Q, "o.search @@ websearch_to_tsquery('english', @q)"),
    ];

    /// <summary>Everything but <see cref="AsOf"/>, which needs the documents' dates.</summary>
    public static readonly IReadOnlyList<ObservationFilter> All = [.. OfSeries, .. OfAssertions];

    private const string IndicatorsOfTopics = "select code from indicators.indicator where release_id = @release and topic = any(@topic)";

    private static ObservationFilter OfColumn(string column, Parameter parameter) =>
        new(parameter, $"o.{column} = any(@{parameter.Name})")
        {
            SqlOfOne = $"o.{column} = (@{parameter.Name}::text[])[1]",
            Counted = parameter.Name,
        };

    private static ObservationFilter OfDimension(Parameter parameter) =>
        OfColumn(parameter.Name, parameter) with
        {
            SeriesSql = $"s.{parameter.Name} = any(@{parameter.Name})",
        };

    // After a point comes a slash.
    private static string Within(string end, string indicators) =>
        $"o.series collate \"C\" {(end == "min" ? ">=" : "<")} "
        + $"(select {end}(code collate \"C\") || '{(end == "min" ? "." : "/")}' from {indicators})";

    private static ReleaseCodesParameter Codes(string name, string what, string example, string list) =>
        new(name, $"{what}. Separate several values with commas.", new JsonArray(example), list);

    private static FixedCodesParameter Fixed<T>(string name, string what, string example)
        where T : struct, Enum =>
        new(name, $"{what}. Separate several values with commas.", new JsonArray(example), Model.Codes.All<T>())
        {
            ListName = $"{typeof(T).Name}Filter",
        };
}
