namespace Indicators.Testing;

/// <summary>The folder that holds the solution, found upwards from the tests' binaries.</summary>
public static class RepositoryRoot
{
    /// <summary>Full path of the folder.</summary>
    public static string Path { get; } = Find();

    /// <summary>Full path of a file or folder below it.</summary>
    public static string Of(params string[] parts) => System.IO.Path.GetFullPath(System.IO.Path.Combine([Path, .. parts]));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Indicators.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"Indicators.sln is in no folder above {AppContext.BaseDirectory}");
    }
}
