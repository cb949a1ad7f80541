namespace Indicators.Seeds.Yaml;

/// <summary>On which line of its file a record of the seeds begins, and on which line each of its keys stands.</summary>
public sealed class Marks(int line, IReadOnlyDictionary<string, int> keys)
{
    /// <summary>Marks of a record that was not read from a file.</summary>
    public static Marks None { get; } = new(1, new Dictionary<string, int>());

    /// <summary>First line of the record, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Line of a key, or of the record where the key is left out.</summary>
    public int Of(string key) => keys.TryGetValue(key, out var line) ? line : Line;

    /// <summary>Line of the first of these keys that is there.</summary>
    public int OfAny(params ReadOnlySpan<string> names)
    {
        foreach (var key in names)
        {
            if (keys.TryGetValue(key, out var line))
                return line;
        }

        return Line;
    }
}
