namespace Indicators.Seeds.Yaml;

/// <summary>Writes the keys of a mapping.</summary>
internal sealed class YamlFieldWriter : YamlFields
{
    private readonly List<YamlEntry> _entries = [];

    public IReadOnlyList<YamlEntry> Entries => _entries;

    public override string? Text(string key, string? value) => value is null ? null : TextOrNull(key, value);

    public override string RequiredText(string key, string? value) => TextOrNull(key, value)!;

    public override string? TextOrNull(string key, string? value) => Add(key, YamlScalar.Of(value), value);

    public override IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? values, bool always = false) =>
        values is { Count: > 0 } || always ? Add(key, new YamlSequence(0, [.. values!.Select(YamlScalar.Of)]), values!) : [];

    public override T? Optional<T>(string key, T? value, YamlGrammar<T> grammar) =>
        value is { } known ? Add(key, new YamlScalar(0, grammar.Write(known), grammar.Plain), value) : null;

    public override T Required<T>(string key, T? value, YamlGrammar<T> grammar) => Optional(key, value, grammar)!.Value;

    public override T? Nested<T>(string key, T? value, YamlShape<T> shape)
        where T : class => value is null ? null : Add(key, shape.Write(value), value);

    public override T? RequiredNested<T>(string key, T? value, YamlShape<T> shape)
        where T : class => Nested(key, value, shape);

    public override IReadOnlyList<T> List<T>(string key, IEnumerable<T>? values, YamlShape<T> shape, bool always = false) =>
        values?.ToArray() is { } items && (always || items.Length > 0) ? RequiredList(key, items, shape) : [];

    public override IReadOnlyList<T> RequiredList<T>(string key, IEnumerable<T>? values, YamlShape<T> shape)
    {
        T[] items = [.. values!];
        return Add(key, new YamlSequence(0, [.. items.Select(shape.Write)]), items);
    }

    private T Add<T>(string key, YamlValue value, T added)
    {
        _entries.Add(new YamlEntry(key, 0, value));
        return added;
    }
}
