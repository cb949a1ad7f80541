using Indicators.Model;

namespace Indicators.Tables;

/// <summary>
/// The columns of a table, each declared by one call. When reading, a call returns the value of the row and ignores its argument. When
/// writing, it writes its argument and returns it. One list of calls therefore does both; see <see cref="Table{T}"/>.
/// </summary>
public abstract class Columns
{
    public string Text(string name, string? value = null, Published? published = null) => Of(name, ColumnKinds.Text, value!, published);

    public string? MaybeText(string name, string? value = null, Published? published = null) =>
        Of(name, ColumnKinds.MaybeText, value, published);

    public int Integer(string name, int? value = null, Published? published = null) => Of(name, ColumnKinds.Integer, value ?? 0, published);

    /// <summary>A 16-bit integer.</summary>
    public int Small(string name, int? value = null, Published? published = null) => Of(name, ColumnKinds.Small, value ?? 0, published);

    public decimal? Number(string name, decimal? value = null, Published? published = null) =>
        Of(name, ColumnKinds.Number, value, published);

    public bool? Flag(string name, bool? value = null, Published? published = null) => Of(name, ColumnKinds.Flag, value, published);

    public DateOnly? Day(string name, DateOnly? value = null, Published? published = null) => Of(name, ColumnKinds.Day, value, published);

    public T Code<T>(string name, T? value = null, Published? published = null)
        where T : struct, Enum => Of(name, CodeColumn<T>.Required, value ?? default, published);

    public T? MaybeCode<T>(string name, T? value = null, Published? published = null)
        where T : struct, Enum => Of(name, CodeColumn<T>.Maybe, value, published);

    public IReadOnlyList<string> Texts(string name, IReadOnlyList<string>? value = null, Published? published = null) =>
        Of(name, ColumnKinds.Texts, value ?? [], published);

    public LineRange Lines(string name, LineRange? value = null, Published? published = null) =>
        Of(name, ColumnKinds.Lines, value ?? default, published);

    public IReadOnlyList<LineRange> LineList(string name, IReadOnlyList<LineRange>? value = null, Published? published = null) =>
        Of(name, ColumnKinds.LineList, value ?? [], published);

    public CodePointSpan Span(string name, CodePointSpan? value = null, Published? published = null) =>
        Of(name, ColumnKinds.Span, value ?? default, published);

    public (DateOnly? Start, DateOnly? End)? Days(
        string name,
        (DateOnly? Start, DateOnly? End)? value = null,
        Published? published = null
    ) => Of(name, ColumnKinds.Days, value, published);

    public SeriesKey Key(string name, SeriesKey? value = null, Published? published = null) => Of(name, ColumnKinds.Key, value!, published);

    /// <summary>A column of a kind.</summary>
    public abstract T Of<T>(string name, ColumnKind<T> kind, T value, Published? published);

    /// <summary>A column computed from others: written, but never read back.</summary>
    public virtual void Derived<T>(string name, ColumnKind<T> kind, Func<T> value) { }
}
