namespace Indicators.Seeds.Yaml;

/// <summary>
/// The keys of one mapping, each named by one call, in canonical order. Reading, a call returns what the file has under the key and ignores
/// the value that it is given; writing, it writes that value and returns it. So one list of calls does both; see
/// <see cref="YamlShape{T}"/>.
/// </summary>
internal abstract class YamlFields
{
    /// <summary>Path of the file that is read.</summary>
    public virtual string File => "";

    /// <summary>Where the mapping and its keys stand.</summary>
    public virtual Marks Marks => Marks.None;

    /// <summary>Whether all calls so far found what they looked for.</summary>
    public virtual bool IsClean => true;

    /// <summary>A text; null is left out.</summary>
    public abstract string? Text(string key, string? value);

    /// <summary>A text that has to be there.</summary>
    public abstract string RequiredText(string key, string? value);

    /// <summary>A text that is written as <c>null</c> where there is none.</summary>
    public abstract string? TextOrNull(string key, string? value);

    /// <summary>A text that is left out where it is the usual one.</summary>
    public string Text(string key, string? value, string usual) => Text(key, value == usual ? null : value) ?? usual;

    /// <summary>A list of texts; an empty one is left out unless it is <paramref name="always"/> written.</summary>
    public abstract IReadOnlyList<string> Texts(string key, IReadOnlyList<string>? values, bool always = false);

    /// <summary>A value of a grammar; null is left out.</summary>
    public abstract T? Optional<T>(string key, T? value, YamlGrammar<T> grammar)
        where T : struct;

    /// <summary>A value of a grammar that has to be there.</summary>
    public abstract T Required<T>(string key, T? value, YamlGrammar<T> grammar)
        where T : struct;

    /// <summary>A member of a code list; null is left out.</summary>
    public T? Code<T>(string key, T? value)
        where T : struct, Enum => Optional(key, value, YamlCodes<T>.Grammar);

    /// <summary>A member of a code list that is left out where it is the usual one.</summary>
    public T Code<T>(string key, T? value, T usual)
        where T : struct, Enum => Code(key, EqualityComparer<T?>.Default.Equals(value, usual) ? null : value) ?? usual;

    /// <summary>A member of a code list that has to be there.</summary>
    public T RequiredCode<T>(string key, T? value)
        where T : struct, Enum => Required(key, value, YamlCodes<T>.Grammar);

    /// <summary>A mapping; null is left out.</summary>
    public abstract T? Nested<T>(string key, T? value, YamlShape<T> shape)
        where T : class;

    /// <summary>A mapping that has to be there; null where it is not.</summary>
    public abstract T? RequiredNested<T>(string key, T? value, YamlShape<T> shape)
        where T : class;

    /// <summary>A list of mappings; an empty one is left out unless it is <paramref name="always"/> written.</summary>
    public abstract IReadOnlyList<T> List<T>(string key, IEnumerable<T>? values, YamlShape<T> shape, bool always = false)
        where T : class;

    /// <summary>A list of mappings whose key has to be there, even if the list is empty.</summary>
    public abstract IReadOnlyList<T> RequiredList<T>(string key, IEnumerable<T>? values, YamlShape<T> shape)
        where T : class;

    /// <summary>What is looked at only in a file that is read.</summary>
    public virtual void Check(Action<YamlFieldReader> check) { }
}
