using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Dataset;

/// <summary>The orders of series.</summary>
internal static class SeriesSort
{
    private static readonly (string, string) Points = ("s.points", "bigint");
    private static readonly (string, string) Latest = ("coalesce(s.last_day, '-infinity')", "date");
    private static readonly (string, string) Updated = ("coalesce(s.updated, '-infinity')", "date");

    private static readonly (string, string) Names = ("s.name_order collate \"C\"", "text");

    // Series with all words in the title come first, then those with all words in title and topic, then the rest. Within each group, series
    // with numbers come first, then those with the shortest titles.
    private static readonly (string, string)[] Relevance =
    [
        (
            """
            case
              when s.title @@ websearch_to_tsquery('english', @q) then 0
              when s.subject @@ websearch_to_tsquery('english', @q) then 1
              else 2 end
            """,
            "integer"
        ),
        ("case when s.points > 0 then 0 else 1 end", "integer"),
        (
            """
            round(-ts_rank(s.names, websearch_to_tsquery('english', @q), 1)::numeric, 4)
            """,
            "numeric"
        ),
    ];

    public static readonly Sorts Sorts = new(
        "SeriesSort",
        "s.key",
        "-latest",
        new("key", "key"),
        new("name", "name of the indicator, then of area, counterpart, item and unit", Names),
        new("points", "number of observations with a number", Points),
        new("latest", "last day of the latest period, unknown ones first", Latest),
        new(RelevanceName, "how well the title fits `q`; the default with `q`", Relevance),
        new("updated", "day on which any of its observations last changed", Updated)
    );

    /// <summary>The name of the order by relevance, which needs words to search for.</summary>
    public const string RelevanceName = "relevance";

    /// <summary>The requested order. Default: by relevance if words are searched for, otherwise by key.</summary>
    public static (Sort Sort, bool Descending) Of(ParameterValues parameters) =>
        Sorts.Of(parameters.Find(Sorts.Parameter) ?? (HasWords(parameters) ? RelevanceName : null));

    /// <summary>Whether the order needs search words and the request has none.</summary>
    public static bool LacksWords(ParameterValues parameters) =>
        parameters.Find(Sorts.Parameter)?.TrimStart('-') == RelevanceName && !HasWords(parameters);

    private static bool HasWords(ParameterValues parameters) => parameters.Given.Any(parameter => parameter.Name == "q");
}
