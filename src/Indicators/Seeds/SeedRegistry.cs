using Indicators.Model;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>The entries of one file of <c>seeds/registries</c>.</summary>
/// <param name="File">Path of the file, as the seeds folder was given.</param>
/// <param name="Entries">In the order of the file; a code may be there twice.</param>
public sealed record SeedRegistry<T>(string File, IReadOnlyList<SeedEntry<T>> Entries)
{
    private readonly Lazy<Dictionary<string, T>> _byCode = new(() =>
        Entries.GroupBy(e => e.Code).ToDictionary(g => g.Key, g => g.First().Value)
    );

    /// <summary>All codes, in order.</summary>
    public IEnumerable<string> Codes => _byCode.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>The first entry with this code, or null.</summary>
    public T? Find(string code) => _byCode.Value.GetValueOrDefault(code);

    /// <summary>The values by code.</summary>
    public IReadOnlyList<T> Sorted() => [.. Entries.OrderBy(e => e.Code, StringComparer.Ordinal).Select(e => e.Value)];
}

/// <summary>An entry of a registry and where it stands.</summary>
public sealed record SeedEntry<T>(string Code, T Value, Marks Marks);

/// <summary>What codes mean.</summary>
public sealed record SeedRegistries(
    SeedRegistry<Topic> Topics,
    SeedRegistry<Indicator> Indicators,
    SeedRegistry<Area> Areas,
    SeedRegistry<Item> Items,
    SeedRegistry<Unit> Units
);
