namespace Indicators.Seeds.Yaml;

/// <summary>A value of a YAML document: a scalar, list or mapping, with its first line.</summary>
public abstract record YamlValue(int Line);

/// <summary>
/// A scalar. The reader of the key decides whether it is a number or a date; only a plain <c>null</c>, <c>~</c> or an empty scalar is null.
/// </summary>
public sealed record YamlScalar(int Line, string Text, bool Plain = true) : YamlValue(Line)
{
    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    public static YamlScalar Null { get; } = new(0, "null");

    /// <summary>A text or null. The text "null" is not null.</summary>
    public static YamlScalar Of(string? text) => text is null ? Null : new(0, text, Plain: false);
}

/// <summary>A list.</summary>
public sealed record YamlSequence(int Line, IReadOnlyList<YamlValue> Items) : YamlValue(Line);

/// <summary>A mapping. Keys are in file order and may be duplicated.</summary>
public sealed record YamlMapping(int Line, IReadOnlyList<YamlEntry> Entries) : YamlValue(Line)
{
    /// <summary>Whether it is written on one line if it fits.</summary>
    public bool Flow { get; init; }
}

/// <summary>A key and its value.</summary>
public sealed record YamlEntry(string Key, int Line, YamlValue Value);
