namespace Indicators.Testing;

/// <summary>The checkout that the running tests were built from.</summary>
public static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of SQL migrations.</summary>
    public static string Migrations => Path.Combine(Root, "migrations");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Indicators.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"no Indicators.sln above {AppContext.BaseDirectory}");
    }
}
