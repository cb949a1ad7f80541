namespace Indicators.Seeds.Yaml;

/// <summary>A value of a YAML document: a text, a list or a mapping, with the line on which it begins.</summary>
public abstract record YamlValue(int Line);

/// <summary>
/// A scalar. Whether it is a number or a date is for the reader of the key to say; only a plain <c>null</c>, <c>~</c> or nothing is null.
/// </summary>
public sealed record YamlScalar(int Line, string Text, bool Plain = true) : YamlValue(Line)
{
    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    public static YamlScalar Null { get; } = new(0, "null");

    /// <summary>A text, or null. A text that reads "null" is not null.</summary>
    public static YamlScalar Of(string? text) => text is null ? Null : new(0, text, Plain: false);
}

/// <summary>A list.</summary>
public sealed record YamlSequence(int Line, IReadOnlyList<YamlValue> Items) : YamlValue(Line);

/// <summary>A mapping; keys stand in the order of the file, and may be there twice.</summary>
public sealed record YamlMapping(int Line, IReadOnlyList<YamlEntry> Entries) : YamlValue(Line)
{
    /// <summary>Whether it is written on one line when it fits.</summary>
    public bool Flow { get; init; }
}

/// <summary>A key and its value.</summary>
public sealed record YamlEntry(string Key, int Line, YamlValue Value);
