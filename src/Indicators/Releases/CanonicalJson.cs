using System.Buffers;
using System.Globalization;
using System.Text;
using Indicators.Model;

namespace Indicators.Releases;

/// <summary>
/// JSON in a canonical form for hashing: members sorted by name as in RFC 8785, no white space, minimal escaping, null members left out.
/// Numbers are strings in plain digits so that no reader rounds them.
/// </summary>
internal sealed class CanonicalJson
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([
        '"',
        '\\',
        .. Enumerable.Range(0, ' ').Select(code => (char)code),
    ]);

    /// <summary>Entries of a streamed list that are in memory at once.</summary>
    private const int Batch = 4096;

    private readonly SortedDictionary<string, string> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IEnumerable<string>> _streamed = new(StringComparer.Ordinal);

    public CanonicalJson Add(string name, string? value) => AddRaw(name, value is null ? null : Quote(value));

    public CanonicalJson Add(string name, decimal? value) => Add(name, value?.ToString("0.########", CultureInfo.InvariantCulture));

    public CanonicalJson Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public CanonicalJson Add(string name, bool? value) =>
        AddRaw(
            name,
            value is { } flag
                ? flag
                    ? "true"
                    : "false"
                : null
        );

    public CanonicalJson Add(string name, DateOnly? value) => Add(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Adds the code of an enum member.</summary>
    public CanonicalJson Add<T>(string name, T value)
        where T : struct, Enum => Add(name, Codes.Of(value));

    /// <inheritdoc cref="Add{T}(string, T)"/>
    public CanonicalJson Add<T>(string name, T? value)
        where T : struct, Enum => Add(name, value is { } member ? Codes.Of(member) : null);

    public CanonicalJson Add(string name, CanonicalJson? value) => AddRaw(name, value?.ToString());

    /// <summary>Adds a list in the given order; an empty list is left out.</summary>
    public CanonicalJson Add(string name, IEnumerable<CanonicalJson> values) => AddList(name, values.Select(v => v.ToString()));

    /// <inheritdoc cref="Add(string, IEnumerable{CanonicalJson})"/>
    public CanonicalJson Add(string name, IEnumerable<string> values) => AddList(name, values.Select(Quote));

    /// <summary>
    /// Adds a list of any length, which is read only while <see cref="Parts"/> is; an empty list is left out. Its entries are written on
    /// all processors, a batch at a time.
    /// </summary>
    public CanonicalJson AddStreamed<T>(string name, IEnumerable<T> values, Func<T, CanonicalJson> json)
    {
        var batches = values.Chunk(Batch);
        _streamed.Add(name, batches.SelectMany(batch => batch.AsParallel().AsOrdered().Select(one => json(one).ToString())));
        return this;
    }

    /// <summary>The JSON object in parts, of which none is longer than a member or an entry of a streamed list.</summary>
    public IEnumerable<string> Parts()
    {
        var opening = "{";
        foreach (var name in _members.Keys.Concat(_streamed.Keys).Order(StringComparer.Ordinal))
        {
            if (_members.TryGetValue(name, out var value))
            {
                yield return $"{opening}{Quote(name)}:{value}";
                opening = ",";
                continue;
            }

            var (before, after) = ($"{opening}{Quote(name)}:[", "");
            foreach (var entry in _streamed[name])
            {
                yield return before + entry;
                (before, after, opening) = (",", "]", ",");
            }

            if (after.Length > 0)
                yield return after;
        }

        yield return opening == "{" ? "{}" : "}";
    }

    /// <summary>Names of the members that differ or that only one of the two has.</summary>
    public IReadOnlyList<string> DifferencesTo(CanonicalJson other) =>
        [
            .. _members
                .Keys.Union(other._members.Keys)
                .Where(name => _members.GetValueOrDefault(name) != other._members.GetValueOrDefault(name))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The JSON object.</summary>
    public override string ToString() => "{" + string.Join(",", _members.Select(m => Quote(m.Key) + ":" + m.Value)) + "}";

    private CanonicalJson AddList(string name, IEnumerable<string> values)
    {
        var list = string.Join(",", values);
        return AddRaw(name, list.Length == 0 ? null : "[" + list + "]");
    }

    private CanonicalJson AddRaw(string name, string? json)
    {
        if (json is not null)
            _members.Add(name, json);
        return this;
    }

    private static string Quote(string text)
    {
        if (text.AsSpan().IndexOfAny(Escaped) < 0)
            return string.Concat("\"", text, "\"");
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\b' => "\\b",
                    '\t' => "\\t",
                    '\n' => "\\n",
                    '\f' => "\\f",
                    '\r' => "\\r",
                    < ' ' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                    _ => c.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }
}
