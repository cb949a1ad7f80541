namespace Indicators.Cli;

/// <summary>
/// The folder of <c>migrations/</c> and <c>seeds/</c>: the one that <c>INDICATORS_HOME</c> names, or else the nearest above
/// the program that holds migrations. Defaults are relative to it; what the operator names is relative to the working folder.
/// </summary>
internal static class ProjectFolder
{
    public const string Variable = "INDICATORS_HOME";

    public static string Migrations => Of("migrations");

    public static string Seeds => Of("seeds");

    public static string Data => Of(".data");

    /// <summary>Full path of something in the folder.</summary>
    /// <exception cref="CommandFailure">No project folder was found.</exception>
    public static string Of(params string[] parts) => Path.GetFullPath(Path.Combine([Find(), .. parts]));

    private static string Find()
    {
        if (System.Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Directory.Exists(Path.Combine(named, "migrations"))
                ? named
                : throw CommandFailure.Usage($"{Variable}: {named} has no folder migrations; name the project folder");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "migrations")))
                return folder.FullName;
        }

        throw CommandFailure.Usage(
            $"no folder above {AppContext.BaseDirectory} has a folder migrations; name the project folder in {Variable}"
        );
    }
}
