namespace Indicators.Api;

/// <summary>An order of observations: its name, its words, and the expressions sorted by, none of which is ever null.</summary>
/// <param name="Name">Value of <c>sort</c>; with <c>-</c> before it, the other way round.</param>
/// <param name="Words">What it sorts by.</param>
/// <param name="Keys">Expressions with their types. The id comes last by itself, so that the order is total.</param>
internal sealed record ObservationSort(string Name, string Words, params (string Expression, string Type)[] Keys)
{
    private static readonly (string, string) Document = ("o.document collate \"C\"", "text");
    private static readonly (string, string) Position = ("o.position", "integer");
    private static readonly (string, string) Series = ("o.series collate \"C\"", "text");
    private static readonly (string, string) Start = ("coalesce(lower(o.period), 'infinity')", "date");
    private static readonly (string, string) Asserted = ("coalesce(d.published_latest, 'infinity')", "date");
    private static readonly (string, string) Number = ("coalesce(o.value, o.low, o.high)", "numeric");
    private static readonly (string, string) Updated = ("o.updated", "date");

    public static readonly IReadOnlyList<ObservationSort> All =
    [
        new("series", "series, then period", Series, Start, Asserted),
        new("period", "first day of the period, unknown ones last", Start, Series, Asserted),
        new("assertedAt", "publication of the document, unknown ones last", Asserted, Document, Position),
        new("value", "the number: the value, else the lower, else the upper bound", Number, Series),
        new("updated", "last change", Updated, Document, Position),
        new("document", "document, in reading order", Document, Position),
    ];

    public static readonly ChoiceParameter Parameter = new(
        "sort",
        $"Order of the entries: {string.Join("; ", All.Select(sort => $"`{sort.Name}`: {sort.Words}"))}. With `-` before the name the other way round.",
        "-period",
        [.. All.SelectMany(sort => new[] { sort.Name, "-" + sort.Name })])
    { Default = "series" };

    public static (ObservationSort Sort, bool Descending) Of(string? value) =>
        value is null ? (All[0], false) : (All.First(sort => sort.Name == value.TrimStart('-')), value[0] == '-');

    /// <summary>The column of the sort keys, as text.</summary>
    public string KeysSql => $"array[{string.Join(", ", Keys.Select(key => $"({key.Expression})::text"))}, o.id] as SortKeys";

    public string OrderSql(bool descending) =>
        "order by " + string.Join(", ", Keys.Select(key => key.Expression).Append("o.id collate \"C\"").Select(key => descending ? key + " desc" : key));

    /// <summary>The condition that a row comes after the keys <c>@after</c>.</summary>
    public string AfterSql(bool descending)
    {
        var left = string.Join(", ", Keys.Select(key => key.Expression).Append("o.id collate \"C\""));
        var right = string.Join(", ", Keys.Select((key, i) => $"(@after::text[])[{i + 1}]::{key.Type}").Append($"(@after::text[])[{Keys.Length + 1}]"));
        return $"({left}) {(descending ? "<" : ">")} ({right})";
    }
}
