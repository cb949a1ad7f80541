namespace Indicators.Torture;

/// <summary>Where the project is.</summary>
internal static class Project
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "migrations")) && Directory.Exists(Path.Combine(folder, "seeds")))
                return folder;
        }

        throw new InvalidOperationException("the project's folder is not above this program");
    }
}
