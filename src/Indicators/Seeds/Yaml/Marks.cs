namespace Indicators.Seeds.Yaml;

/// <summary>The lines on which a record of the seeds and each of its keys begin.</summary>
public sealed class Marks(int line, IReadOnlyDictionary<string, int> keys)
{
    /// <summary>The marks of a record that was not read from a file.</summary>
    public static Marks None { get; } = new(1, new Dictionary<string, int>());

    /// <summary>First line of the record, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Line of a key, or of the record if the key is missing.</summary>
    public int Of(string key) => keys.TryGetValue(key, out var line) ? line : Line;

    /// <summary>Line of the first of these keys that is present.</summary>
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
