using Indicators.Seeds.Problems;

namespace Indicators.Seeds.Yaml;

/// <summary>A kind of mapping whose keys are declared once, for reading and writing.</summary>
/// <param name="what">Its name in messages, with an article.</param>
/// <param name="fields">Declares each key once, in canonical order. The value is null when a file is read.</param>
internal sealed class YamlShape<T>(string what, Func<YamlFields, T?, T> fields)
    where T : class
{
    private readonly Lazy<IReadOnlyList<string>> _keys = new(() =>
    {
        var names = new YamlFieldNames();
        fields(names, null);
        return names.Keys;
    });

    /// <summary>Whether it is written on one line if it fits.</summary>
    public bool Flow { get; init; }

    /// <summary>Whether a mapping with any problem is discarded as a whole.</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>Maximum number of items in a list, and what to do about more.</summary>
    public (int Items, string Hint)? Limit { get; init; }

    /// <summary>All its keys, in canonical order.</summary>
    public IReadOnlyList<string> Keys => _keys.Value;

    /// <summary>Reads a mapping; null if the value is not a mapping. Problems go to the log.</summary>
    /// <param name="value">The mapping.</param>
    /// <param name="log">Receives the problems.</param>
    /// <param name="name">Its name in messages here; null for the name of the shape.</param>
    public T? Read(YamlValue value, ProblemLog log, string? name = null)
    {
        var before = log.Count;
        if (value is not YamlMapping mapping)
        {
            log.Add(Math.Max(1, value.Line), ProblemCodes.WrongType, $"{name ?? what} must be a mapping of keys to values");
            return null;
        }

        var read = fields(new YamlFieldReader(mapping, log, Keys), null);
        return AllOrNothing && log.Count > before ? null : read;
    }

    /// <summary>Reads the text of a file; null if it is not a mapping.</summary>
    public T? ReadFile(string text, ProblemLog log) => YamlReader.Read(text, log) is { } root ? Read(root, log) : null;

    /// <summary>Reads a file that is a list of such mappings.</summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="log">Receives the problems.</param>
    /// <param name="list">The name of the list in messages, with an article or in the plural.</param>
    public IReadOnlyList<T> ReadList(string text, ProblemLog log, string list)
    {
        var root = YamlReader.Read(text, log);
        if (root is not (null or YamlSequence))
            log.Add(root.Line, ProblemCodes.WrongType, $"{list} must be a list of mappings");
        return [.. ((root as YamlSequence)?.Items ?? []).Select(item => Read(item, log)).OfType<T>()];
    }

    /// <summary>Returns the mapping in canonical form.</summary>
    public YamlMapping Write(T value)
    {
        var writer = new YamlFieldWriter();
        fields(writer, value);
        return new YamlMapping(0, writer.Entries) { Flow = Flow };
    }

    /// <summary>Writes the text of a file that is one such mapping.</summary>
    public string WriteFile(T value) => YamlWriter.Write(Write(value));

    /// <summary>Writes the text of a file that is a list of such mappings.</summary>
    public string WriteList(IEnumerable<T> values) => YamlWriter.Write(new YamlSequence(0, [.. values.Select(Write)]));
}
