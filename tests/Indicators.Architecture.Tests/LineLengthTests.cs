namespace Indicators.Architecture.Tests;

/// <summary>CSharpier does not break string literals and comments, so this test keeps their lines short.</summary>
public sealed class LineLengthTests
{
    private const int MaxColumns = 140;

    /// <summary>Rooms whose long lines are still to be broken. Remove an entry when its room has none; do not add any.</summary>
    private static readonly string[] Pending = ["Indicators/Trace/", "Indicators/Quantities/", "Indicators.Api/Resources/Trace/"];

    [Fact]
    public void No_line_of_the_source_is_longer_than_140_columns()
    {
        var found = LongLines()
            .Where(line => !Pending.Any(room => line.Path.StartsWith(room, StringComparison.Ordinal)))
            .Select(line => $"src/{line.Path}:{line.Number}: {line.Columns} columns");
        Assert.Empty(found);
    }

    [Fact]
    public void Every_pending_room_still_has_a_long_line()
    {
        var paths = LongLines().Select(line => line.Path).ToArray();
        var done = Pending.Where(room => !paths.Any(path => path.StartsWith(room, StringComparison.Ordinal))).ToArray();
        Assert.True(done.Length == 0, $"No long line is left in {string.Join(", ", done)}: remove it from {nameof(Pending)} above.");
    }

    private static IEnumerable<(string Path, int Number, int Columns)> LongLines()
    {
        var root = Path.Combine(Repository.Root, "src");
        return from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            where !path.Split('/').Any(folder => folder is "bin" or "obj")
            from line in File.ReadLines(file).Select((text, i) => (Number: i + 1, Columns: text.EnumerateRunes().Count()))
            where line.Columns > MaxColumns
            select (path, line.Number, line.Columns);
    }
}
