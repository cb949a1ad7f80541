using Indicators.Model;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>Puts a mapping together key by key; what is null or empty is left out.</summary>
internal sealed class MappingBuilder
{
    private readonly List<YamlEntry> _entries = [];

    public MappingBuilder Text(string key, string? text) => text is null ? this : Add(key, YamlScalar.Of(text));

    public MappingBuilder TextOrNull(string key, string? text) => Add(key, YamlScalar.Of(text));

    public MappingBuilder Code<T>(string key, T? member)
        where T : struct, Enum => Text(key, member is { } m ? Codes.Of(m) : null);

    public MappingBuilder Number(string key, decimal? number) => Text(key, number is { } n ? SeedNumbers.Write(n) : null);

    public MappingBuilder Integer(string key, int? number) => Text(key, number is { } n ? SeedNumbers.Write(n) : null);

    public MappingBuilder Flag(string key, bool? flag) => flag is { } f ? Add(key, new YamlScalar(0, f ? "true" : "false")) : this;

    public MappingBuilder Texts(string key, IReadOnlyList<string> texts) => List(key, [.. texts.Select(YamlScalar.Of)]);

    public MappingBuilder List(string key, IReadOnlyList<YamlValue> items) =>
        items.Count == 0 ? this : Add(key, new YamlSequence(0, items));

    public MappingBuilder Add(string key, YamlValue? value)
    {
        if (value is not null)
            _entries.Add(new YamlEntry(key, 0, value));
        return this;
    }

    /// <summary>A mapping with a key a line.</summary>
    public YamlMapping Block() => new(0, _entries);

    /// <summary>A mapping on one line, where it fits.</summary>
    public YamlMapping Flow() => new(0, _entries) { Flow = true };
}
