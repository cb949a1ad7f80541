using System.Data.Common;
using Indicators.Model;
using NpgsqlTypes;

namespace Indicators.Tables;

/// <summary>All kinds of columns.</summary>
internal static class ColumnKinds
{
    public static ColumnKind<string> Text { get; } =
        new(NpgsqlDbType.Text, true, text => text, (row, at) => row.GetString(at), One(PublishedType.String));

    public static ColumnKind<string?> MaybeText { get; } =
        new(NpgsqlDbType.Text, false, text => text, (row, at) => row.IsDBNull(at) ? null : row.GetString(at), One(PublishedType.String));

    public static ColumnKind<int> Integer { get; } =
        new(NpgsqlDbType.Integer, true, number => number, (row, at) => row.GetInt32(at), One(PublishedType.Integer));

    public static ColumnKind<int> Small { get; } =
        new(NpgsqlDbType.Smallint, true, number => (short)number, (row, at) => row.GetInt16(at), One(PublishedType.Integer));

    /// <summary>A number without the zeros that the column's scale adds: 27.80000000 is read as 27.8.</summary>
    public static ColumnKind<decimal?> Number { get; } =
        new(
            NpgsqlDbType.Numeric,
            false,
            number => number,
            (row, at) => row.IsDBNull(at) ? null : row.GetDecimal(at) / 1.0000000000000000000000000000m,
            (column, name) => [new(name, PublishedType.Number, $"trim_scale({column})")]
        );

    public static ColumnKind<bool?> Flag { get; } =
        new(
            NpgsqlDbType.Boolean,
            false,
            flag => flag,
            (row, at) => row.IsDBNull(at) ? null : row.GetBoolean(at),
            One(PublishedType.Boolean)
        );

    public static ColumnKind<DateOnly?> Day { get; } =
        new(
            NpgsqlDbType.Date,
            false,
            day => day,
            (row, at) => row.IsDBNull(at) ? null : row.GetFieldValue<DateOnly>(at),
            One(PublishedType.Date)
        );

    /// <summary>A list of texts, possibly empty.</summary>
    public static ColumnKind<IReadOnlyList<string>> Texts { get; } =
        new(
            NpgsqlDbType.Array | NpgsqlDbType.Text,
            false,
            texts => texts.ToArray(),
            (row, at) => row.GetFieldValue<string[]>(at),
            (column, name) => [new(name, PublishedType.String, $"nullif(array_to_string({column}, '; '), '')")]
        );

    public static ColumnKind<LineRange> Lines { get; } =
        new(
            NpgsqlDbType.IntegerRange,
            true,
            lines => Ranges.Of(lines),
            (row, at) => Ranges.Lines(row.GetFieldValue<NpgsqlRange<int>>(at)),
            (column, _) =>
                [
                    new("first_line", PublishedType.Integer, $"lower({column})"),
                    new("last_line", PublishedType.Integer, $"upper({column}) - 1") { IsSecond = true },
                ]
        );

    /// <summary>A list of line ranges, possibly empty; published as <c>1, 5, 41-47</c>.</summary>
    public static ColumnKind<IReadOnlyList<LineRange>> LineList { get; } =
        new(
            NpgsqlDbType.IntegerMultirange,
            false,
            ranges => ranges.Select(Ranges.Of).ToArray(),
            (row, at) => [.. row.GetFieldValue<NpgsqlRange<int>[]>(at).Select(Ranges.Lines)],
            (column, name) =>
                [
                    new(
                        name,
                        PublishedType.String,
                        "select string_agg(concat_ws('-', lower(one), nullif(upper(one) - 1, lower(one))), ', ' order by one) "
                            + $"from unnest({column}) one"
                    ),
                ]
        );

    public static ColumnKind<CodePointSpan> Span { get; } =
        new(
            NpgsqlDbType.IntegerRange,
            true,
            span => Ranges.Of(span),
            (row, at) => Ranges.Span(row.GetFieldValue<NpgsqlRange<int>>(at)),
            (column, _) =>
                [
                    new("start", PublishedType.Integer, $"lower({column})"),
                    new("end", PublishedType.Integer, $"upper({column})") { IsSecond = true },
                ]
        );

    /// <summary>A range of days, both ends included. An open or unknown end is null.</summary>
    public static ColumnKind<(DateOnly? Start, DateOnly? End)?> Days { get; } =
        new(
            NpgsqlDbType.DateRange,
            false,
            days => days is var (start, end) ? Ranges.Of(start, end) : null,
            (row, at) => row.IsDBNull(at) ? null : Ranges.Days(row.GetFieldValue<NpgsqlRange<DateOnly>>(at)),
            (column, name) =>
                [
                    new($"{name}_start", PublishedType.Date, $"lower({column})"),
                    new($"{name}_end", PublishedType.Date, $"upper({column}) - 1") { IsSecond = true },
                ]
        );

    public static ColumnKind<SeriesKey> Key { get; } =
        new(
            NpgsqlDbType.Text,
            true,
            key => key.ToString(),
            (row, at) =>
                SeriesKey.TryParse(row.GetString(at), out var key)
                    ? key
                    : throw new FormatException($"'{row.GetString(at)}' is no series key"),
            One(PublishedType.String)
        );

    internal static Func<string, string, IReadOnlyList<PublishedPart>> One(PublishedType type) =>
        (column, name) => [new(name, type, column)];
}

/// <summary>Columns with the codes of a list.</summary>
internal static class CodeColumn<T>
    where T : struct, Enum
{
    public static ColumnKind<T> Required { get; } =
        new(
            NpgsqlDbType.Text,
            true,
            Codes.Of,
            (row, at) => Codes.Parse<T>(row.GetString(at)),
            ColumnKinds.One(PublishedType.String),
            Codes.All<T>()
        );

    public static ColumnKind<T?> Maybe { get; } =
        new(
            NpgsqlDbType.Text,
            false,
            member => member is { } known ? Codes.Of(known) : null,
            (row, at) => row.IsDBNull(at) ? null : Codes.Parse<T>(row.GetString(at)),
            ColumnKinds.One(PublishedType.String),
            Codes.All<T>()
        );
}
