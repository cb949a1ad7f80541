using Indicators.Seeds.Problems;

namespace Indicators.Seeds.Yaml;

/// <summary>
/// Reads the keys of a mapping. A missing, duplicate, unknown or invalid key goes to the log, and reading continues with null or a default
/// value.
/// </summary>
internal sealed class YamlFieldReader : YamlFields
{
    private readonly Dictionary<string, YamlEntry> _entries = new(StringComparer.Ordinal);
    private readonly int _before;

    public YamlFieldReader(YamlMapping mapping, ProblemLog log, IReadOnlyList<string> keys)
    {
        Log = log;
        foreach (var entry in mapping.Entries)
        {
            if (!keys.Contains(entry.Key, StringComparer.Ordinal))
                log.Add(
                    entry.Line,
                    ProblemCodes.UnknownKey,
                    $"unknown key '{entry.Key}'",
                    NearestWord.Hint(entry.Key, keys) ?? "known keys: " + string.Join(", ", keys)
                );
            else if (!_entries.TryAdd(entry.Key, entry))
                log.Add(entry.Line, ProblemCodes.DuplicateKey, $"duplicate key '{entry.Key}'; first on line {_entries[entry.Key].Line}");
        }

        _before = log.Count;
        Marks = new Marks(mapping.Line, _entries.Values.ToDictionary(e => e.Key, e => e.Line));
    }

    /// <summary>Receives the problems.</summary>
    public ProblemLog Log { get; }

    public override string File => Log.File;

    public override Marks Marks { get; }

    public override bool IsClean => Log.Count == _before;

    public bool Has(string key) => Value(key) is not null;

    public override string? Text(string key, string? value)
    {
        if (Value(key) is not { } found)
            return null;
        if (found is not YamlScalar scalar)
        {
            Wrong(key, "text");
            return null;
        }

        if (!string.IsNullOrWhiteSpace(scalar.Text))
            return scalar.Text;
        Log.Add(Marks.Of(key), ProblemCodes.BlankText, $"'{key}' is blank", "fill it in, or remove the key");
        return null;
    }

    public override string RequiredText(string key, string? value) => Has(key) ? Text(key, value) ?? "" : Missing(key, "");

    public override string? TextOrNull(string key, string? value) => Text(key, value);

    public override IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? values, bool always = false)
    {
        var texts = new List<string>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
                texts.Add(scalar.Text);
            else
                Log.Add(
                    item.Line,
                    item is YamlScalar ? ProblemCodes.BlankText : ProblemCodes.WrongType,
                    $"each item of '{key}' must be text"
                );
        }

        return texts;
    }

    public override T? Optional<T>(string key, T? value, YamlGrammar<T> grammar)
    {
        if (Text(key, null) is not { } text)
            return null;
        if (grammar.Read(text) is { } read)
            return read;
        var (code, message, hint) = grammar.Problem(key, text);
        Log.Add(Marks.Of(key), code, message, hint);
        return null;
    }

    public override T Required<T>(string key, T? value, YamlGrammar<T> grammar) =>
        Has(key) ? Optional(key, value, grammar) ?? default : Missing<T>(key, default);

    public override T? Nested<T>(string key, T? value, YamlShape<T> shape)
        where T : class => Value(key) is { } found ? shape.Read(found, Log, $"'{key}'") : null;

    public override T? RequiredNested<T>(string key, T? value, YamlShape<T> shape)
        where T : class => Has(key) ? Nested(key, value, shape) : Missing<T?>(key, null);

    public override IReadOnlyList<T> List<T>(string key, IEnumerable<T>? values, YamlShape<T> shape, bool always = false)
    {
        var items = Items(key);
        if (shape.Limit is not { } limit || items.Count <= limit.Items)
            return [.. items.Select(item => shape.Read(item, Log)).OfType<T>()];
        Log.Add(Marks.Of(key), ProblemCodes.TooLarge, $"{items.Count} {key} exceed the limit of {limit.Items}", limit.Hint);
        return [.. items.Take(limit.Items).Select(item => shape.Read(item, Log)).OfType<T>()];
    }

    public override IReadOnlyList<T> RequiredList<T>(string key, IEnumerable<T>? values, YamlShape<T> shape) =>
        _entries.ContainsKey(key) ? List(key, values, shape) : Missing<IReadOnlyList<T>>(key, []);

    public override void Check(Action<YamlFieldReader> check) => check(this);

    /// <summary>The texts under one key of each mapping in a list, even if the mapping has other problems.</summary>
    public IEnumerable<string> TextsWithin(string list, string key) =>
        Items(list, quiet: true)
            .OfType<YamlMapping>()
            .Select(mapping => mapping.Entries.FirstOrDefault(entry => entry.Key == key)?.Value)
            .OfType<YamlScalar>()
            .Select(scalar => scalar.Text);

    private IReadOnlyList<YamlValue> Items(string key, bool quiet = false)
    {
        if (Value(key) is not { } value)
            return [];
        if (value is YamlSequence sequence)
            return sequence.Items;
        if (!quiet)
            Wrong(key, "a list");
        return [];
    }

    /// <summary>The value of a key; null if it is missing or written as null.</summary>
    private YamlValue? Value(string key) =>
        _entries.TryGetValue(key, out var entry) && entry.Value is not YamlScalar { IsNull: true } ? entry.Value : null;

    private T Missing<T>(string key, T standIn)
    {
        Log.Add(Marks.Of(key), ProblemCodes.MissingKey, $"missing key '{key}'");
        return standIn;
    }

    private void Wrong(string key, string expected) => Log.Add(Marks.Of(key), ProblemCodes.WrongType, $"'{key}' must be {expected}");
}
