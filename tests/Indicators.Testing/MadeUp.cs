namespace Indicators.Testing;

/// <summary>Seeds and texts that are nobody's: two little documents with every shape, hedge, status and basis.</summary>
public static class MadeUp
{
    /// <summary>Folder with <c>release.yaml</c>, registries, documents and outlines; it passes every check.</summary>
    public static string SeedsFolder { get; } = Path.Combine(AppContext.BaseDirectory, "MadeUp", "seeds");

    /// <summary>Folder with the two texts.</summary>
    public static string TextsFolder { get; } = Path.Combine(AppContext.BaseDirectory, "MadeUp", "texts");

    /// <summary>A copy of the seeds that may be changed, in a folder of its own that goes away with this process.</summary>
    public static string CopyOfSeeds() => Copy(SeedsFolder);

    /// <summary>A copy of the texts that may be changed.</summary>
    public static string CopyOfTexts() => Copy(TextsFolder);

    private static string Copy(string folder)
    {
        var copy = TestFolder.Create("made-up");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
