namespace Indicators.Seeds.Yaml;

/// <summary>Collects the keys that a shape declares.</summary>
internal sealed class YamlFieldNames : YamlFields
{
    private readonly List<string> _keys = [];

    public IReadOnlyList<string> Keys => _keys;

    public override string? Text(string key, string? value) => Named<string?>(key, null);

    public override string RequiredText(string key, string? value) => Named(key, "");

    public override string? TextOrNull(string key, string? value) => Named<string?>(key, null);

    public override IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? values, bool always = false) =>
        Named<IReadOnlyList<string>>(key, []);

    public override T? Optional<T>(string key, T? value, YamlGrammar<T> grammar) => Named<T?>(key, null);

    public override T Required<T>(string key, T? value, YamlGrammar<T> grammar) => Named(key, default(T));

    public override T? Nested<T>(string key, T? value, YamlShape<T> shape)
        where T : class => Named<T?>(key, null);

    public override T? RequiredNested<T>(string key, T? value, YamlShape<T> shape)
        where T : class => Named<T?>(key, null);

    public override IReadOnlyList<T> List<T>(string key, IEnumerable<T>? values, YamlShape<T> shape, bool always = false) =>
        Named<IReadOnlyList<T>>(key, []);

    public override IReadOnlyList<T> RequiredList<T>(string key, IEnumerable<T>? values, YamlShape<T> shape) =>
        Named<IReadOnlyList<T>>(key, []);

    private T Named<T>(string key, T none)
    {
        _keys.Add(key);
        return none;
    }
}
