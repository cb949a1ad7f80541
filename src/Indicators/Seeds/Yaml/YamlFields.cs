namespace Indicators.Seeds.Yaml;

/// <summary>
/// The keys of one mapping, each declared by one call, in canonical order. When reading, a call returns the value in the file and ignores
/// its argument. When writing, it writes its argument and returns it. One list of calls therefore does both; see <see
/// cref="YamlShape{T}"/>.
/// </summary>
internal abstract class YamlFields
{
    /// <summary>Path of the file being read.</summary>
    public virtual string File => "";

    /// <summary>The lines of the mapping and its keys.</summary>
    public virtual Marks Marks => Marks.None;

    /// <summary>Whether all calls so far succeeded.</summary>
    public virtual bool IsClean => true;

    /// <summary>An optional text; null is not written.</summary>
    public abstract string? Text(string key, string? value);

    /// <summary>A required text.</summary>
    public abstract string RequiredText(string key, string? value);

    /// <summary>A text for which null is written as <c>null</c>.</summary>
    public abstract string? TextOrNull(string key, string? value);

    /// <summary>A text that is not written if it has its default value.</summary>
    public string Text(string key, string? value, string usual) => Text(key, value == usual ? null : value) ?? usual;

    /// <summary>A list of texts; an empty list is not written unless <paramref name="always"/> is set.</summary>
    public abstract IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? values, bool always = false);

    /// <summary>An optional value with its own grammar; null is not written.</summary>
    public abstract T? Optional<T>(string key, T? value, YamlGrammar<T> grammar)
        where T : struct;

    /// <summary>A required value with its own grammar.</summary>
    public abstract T Required<T>(string key, T? value, YamlGrammar<T> grammar)
        where T : struct;

    /// <summary>An optional code; null is not written.</summary>
    public T? Code<T>(string key, T? value)
        where T : struct, Enum => Optional(key, value, YamlCodes<T>.Grammar);

    /// <summary>A code that is not written if it has its default value.</summary>
    public T Code<T>(string key, T? value, T usual)
        where T : struct, Enum => Code(key, EqualityComparer<T?>.Default.Equals(value, usual) ? null : value) ?? usual;

    /// <summary>A required code.</summary>
    public T RequiredCode<T>(string key, T? value)
        where T : struct, Enum => Required(key, value, YamlCodes<T>.Grammar);

    /// <summary>An optional mapping; null is not written.</summary>
    public abstract T? Nested<T>(string key, T? value, YamlShape<T> shape)
        where T : class;

    /// <summary>A required mapping; null if it is missing.</summary>
    public abstract T? RequiredNested<T>(string key, T? value, YamlShape<T> shape)
        where T : class;

    /// <summary>A list of mappings; an empty list is not written unless <paramref name="always"/> is set.</summary>
    public abstract IReadOnlyList<T> List<T>(string key, IEnumerable<T>? values, YamlShape<T> shape, bool always = false)
        where T : class;

    /// <summary>A list of mappings whose key is required, even if the list is empty.</summary>
    public abstract IReadOnlyList<T> RequiredList<T>(string key, IEnumerable<T>? values, YamlShape<T> shape)
        where T : class;

    /// <summary>Runs a check when a file is read; does nothing otherwise.</summary>
    public virtual void Check(Action<YamlFieldReader> check) { }
}
