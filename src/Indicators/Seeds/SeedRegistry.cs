using Indicators.Model;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>The entries of one file in <c>seeds/registries</c>.</summary>
/// <param name="File">Path of the file below the seeds folder as given.</param>
/// <param name="Entries">In file order; a code may occur more than once.</param>
public sealed record SeedRegistry<T>(string File, IReadOnlyList<SeedEntry<T>> Entries)
{
    private readonly Lazy<Dictionary<string, T>> _byCode = new(() =>
        Entries.GroupBy(e => e.Code).ToDictionary(g => g.Key, g => g.First().Value)
    );

    /// <summary>All codes, sorted.</summary>
    public IEnumerable<string> Codes => _byCode.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>The first entry with this code, or null.</summary>
    public T? Find(string code) => _byCode.Value.GetValueOrDefault(code);

    /// <summary>The values, sorted by code.</summary>
    public IReadOnlyList<T> Sorted() => [.. Entries.OrderBy(e => e.Code, StringComparer.Ordinal).Select(e => e.Value)];
}

/// <summary>An entry of a registry and its lines in the file.</summary>
public sealed record SeedEntry<T>(string Code, T Value, Marks Marks);

/// <summary>All code lists of the seeds.</summary>
public sealed record SeedRegistries(
    SeedRegistry<Topic> Topics,
    SeedRegistry<Indicator> Indicators,
    SeedRegistry<Area> Areas,
    SeedRegistry<Item> Items,
    SeedRegistry<Unit> Units
);
