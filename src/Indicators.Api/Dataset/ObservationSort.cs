using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Dataset;

/// <summary>The orders of observations.</summary>
internal static class ObservationSort
{
    private static readonly (string, string) Document = ("o.document collate \"C\"", "text");
    private static readonly (string, string) Position = ("o.position", "integer");
    private static readonly (string, string) Series = ("o.series collate \"C\"", "text");
    private static readonly (string, string) Start = ("coalesce(lower(o.period), 'infinity')", "date");
    private static readonly (string, string) Asserted = ("coalesce(o.asserted_by, 'infinity')", "date");

    // No stored number is as small.
    private static readonly (string, string) Number = ("coalesce(o.value, o.low, o.high, -1e20)", "numeric");
    private static readonly (string, string) Updated = ("o.updated", "date");

    private static readonly Sorts Sorts = new(
        "ObservationSort",
        "o.id",
        "-period",
        new("series", "series, then period", Series, Start, Asserted),
        new("period", "first day of the period, unknown ones last", Start, Series, Asserted),
        new("assertedAt", "publication of the document, unknown ones last", Asserted, Document, Position),
        new("value", "value, or else the lower or upper bound; without a number, as the smallest", Number, Series),
        new("updated", "last change", Updated, Document, Position),
        new("document", "document, in reading order", Document, Position)
    );

    public static IReadOnlyList<Sort> All => Sorts.All;

    /// <summary>Whether an order goes by the keys of series first.</summary>
    public static bool IsBySeries(Sort sort) => sort.Keys[0] == Series;

    public static CursorKeys CursorKeys { get; } = CursorKeys.Of(Sorts);

    public static ChoiceParameter Parameter => Sorts.Parameter;

    public static (Sort Sort, bool Descending) Of(string? value) => Sorts.Of(value);
}
