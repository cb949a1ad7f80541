using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>
/// Takes the keys of one mapping, each by its type. A key that is missing, written twice, unknown or of the wrong type goes to the log
/// and the reading goes on, with null or a default in its place.
/// </summary>
internal sealed class MappingBinder
{
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);
    private readonly ProblemLog _log;

    private MappingBinder(YamlMapping mapping, ProblemLog log, IReadOnlyList<string> keys)
    {
        Line = mapping.Line;
        _log = log;
        foreach (var entry in mapping.Entries)
        {
            if (!keys.Contains(entry.Key, StringComparer.Ordinal))
                log.Add(
                    entry.Line,
                    ProblemCodes.UnknownKey,
                    $"the key '{entry.Key}' is not known here",
                    NearestWord.Hint(entry.Key, keys) ?? "known keys: " + string.Join(", ", keys)
                );
            else if (!_entries.TryAdd(entry.Key, entry))
                log.Add(
                    entry.Line,
                    ProblemCodes.DuplicateKey,
                    $"the key '{entry.Key}' is written twice; first on line {_entries[entry.Key].Line}"
                );
        }

        Marks = new Marks(Line, _entries.Values.ToDictionary(e => e.Key, e => e.Line));
    }

    public int Line { get; }

    public Marks Marks { get; }

    /// <summary>The mapping's binder, or null where the value is no mapping.</summary>
    public static MappingBinder? Of(YamlValue value, ProblemLog log, string what, IReadOnlyList<string> keys)
    {
        if (value is YamlMapping mapping)
            return new MappingBinder(mapping, log, keys);
        log.Add(Math.Max(1, value.Line), ProblemCodes.WrongType, $"{what} must be a mapping of keys to values");
        return null;
    }

    public bool Has(string key) => Value(key) is not null;

    /// <summary>The value of a key; null where it is left out or written as null.</summary>
    public YamlValue? Value(string key) =>
        _entries.TryGetValue(key, out var entry) && entry.Value is not YamlScalar { IsNull: true } ? entry.Value : null;

    public string? Text(string key)
    {
        if (Value(key) is not { } value)
            return null;
        if (value is not YamlScalar scalar)
        {
            Wrong(key, "a text");
            return null;
        }

        if (!string.IsNullOrWhiteSpace(scalar.Text))
            return scalar.Text;
        _log.Add(Marks.Of(key), ProblemCodes.BlankText, $"'{key}' is blank", "leave the key out, or fill it in");
        return null;
    }

    public string RequiredText(string key) => Has(key) ? Text(key) ?? "" : Missing(key, "");

    public T? Code<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return null;
        if (Codes.TryParse<T>(text, out var member))
            return member;
        _log.Add(
            Marks.Of(key),
            ProblemCodes.BadCode,
            $"'{text}' is no {key}",
            NearestWord.Hint(text, Codes.All<T>()) ?? "one of " + string.Join(", ", Codes.All<T>())
        );
        return null;
    }

    public T RequiredCode<T>(string key)
        where T : struct, Enum => Has(key) ? Code<T>(key) ?? default : Missing<T>(key, default);

    public bool? Flag(string key) =>
        Read(
            key,
            "true or false",
            text =>
                text switch
                {
                    "true" => true,
                    "false" => false,
                    _ => (bool?)null,
                }
        );

    public int? Integer(string key) => Read(key, "a whole number", SeedNumbers.Integer);

    public int RequiredInteger(string key) => Has(key) ? Integer(key) ?? 0 : Missing(key, 0);

    public decimal? Number(string key) =>
        Read(
            key,
            "a number in plain digits, at most 20 before and 8 after the point",
            SeedNumbers.Number,
            "write 4000000000, without separators, exponents or units"
        );

    public DateOnly? Date(string key) => Read(key, "a day as YYYY-MM-DD", SeedNumbers.Date);

    /// <summary>A value that its own little grammar reads; null where it is left out or not understood.</summary>
    public T? Read<T>(string key, string expected, Func<string, T?> read, string? hint = null)
        where T : struct
    {
        if (Text(key) is not { } text)
            return null;
        if (read(text) is { } result)
            return result;
        Wrong(key, expected, text, hint);
        return null;
    }

    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
                texts.Add(scalar.Text);
            else
                _log.Add(
                    item.Line,
                    item is YamlScalar ? ProblemCodes.BlankText : ProblemCodes.WrongType,
                    $"each of '{key}' must be a text"
                );
        }

        return texts;
    }

    public IReadOnlyList<YamlValue> Items(string key)
    {
        if (Value(key) is not { } value)
            return [];
        if (value is YamlSequence sequence)
            return sequence.Items;
        Wrong(key, "a list");
        return [];
    }

    public IReadOnlyList<YamlValue> RequiredItems(string key) =>
        _entries.ContainsKey(key) ? Items(key) : Missing<IReadOnlyList<YamlValue>>(key, []);

    public MappingBinder? Nested(string key, IReadOnlyList<string> keys) =>
        Value(key) is { } value ? Of(value, _log, $"'{key}'", keys) : null;

    public MappingBinder? RequiredNested(string key, IReadOnlyList<string> keys) =>
        Has(key) ? Nested(key, keys) : Missing<MappingBinder?>(key, null);

    private T Missing<T>(string key, T standIn)
    {
        _log.Add(Marks.Of(key), ProblemCodes.MissingKey, $"the key '{key}' is missing");
        return standIn;
    }

    private void Wrong(string key, string expected, string? text = null, string? hint = null) =>
        _log.Add(Marks.Of(key), ProblemCodes.WrongType, $"'{key}' must be {expected}{(text is null ? "" : $", not '{text}'")}", hint);
}
