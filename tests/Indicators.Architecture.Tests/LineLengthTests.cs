namespace Indicators.Architecture.Tests;

/// <summary>CSharpier breaks no string literals, comments and components, so this test keeps their lines short.</summary>
public sealed class LineLengthTests
{
    private const int MaxColumns = 140;

    [Fact]
    public void No_line_of_the_source_is_longer_than_140_columns()
    {
        var found = LongLines().Select(line => $"src/{line.Path}:{line.Number}: {line.Columns} columns");
        Assert.Empty(found);
    }

    private static IEnumerable<(string Path, int Number, int Columns)> LongLines()
    {
        var root = Path.Combine(Repository.Root, "src");
        return from file in Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories)
            where file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            where !path.Split('/').Any(folder => folder is "bin" or "obj")
            from line in File.ReadLines(file).Select((text, i) => (Number: i + 1, Columns: text.EnumerateRunes().Count()))
            where line.Columns > MaxColumns
            select (path, line.Number, line.Columns);
    }
}
