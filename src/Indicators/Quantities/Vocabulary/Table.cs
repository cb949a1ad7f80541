namespace Indicators.Quantities.Vocabulary;

/// <summary>
/// A text file of the assembly in sections: <c>[name]</c>, then the lines of the section. Empty lines and lines that begin with # are left
/// out.
/// </summary>
internal static class Table
{
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Lines)> Read(string file)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream($"{typeof(Table).Namespace}.{file}")!;
        using var reader = new StreamReader(stream);
        var sections = new List<(string Name, IReadOnlyList<string> Lines)>();
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
                sections.Add((line.Trim('[', ']'), lines = []));
            else if (line.Length > 0 && line[0] != '#')
                lines.Add(line);
        }

        return sections;
    }
}
