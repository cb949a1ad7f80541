using System.CommandLine;

namespace Indicators.Cli;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Seeds() =>
        new("--seeds") { Description = "Folder of the seeds [default: seeds in the project folder]", HelpName = "DIR" };

    public static Option<string?> Texts() =>
        new("--texts")
        {
            Description = "Folder of the source texts [default: INDICATORS_TEXTS, or else texts or ../shared/texts in the project folder]",
            HelpName = "DIR",
        };

    public static Option<string?> Data() =>
        new("--data")
        {
            Description = "Folder of the private PostgreSQL, used unless INDICATORS_DB is set [default: .data in the project folder]",
            HelpName = "DIR",
        };

    /// <summary>The seeds folder of a command line.</summary>
    /// <exception cref="CommandFailure">The folder does not exist.</exception>
    public static string SeedsFolder(ParseResult parsed, Option<string?> option) =>
        Existing(parsed.GetValue(option), "--seeds") ?? FromHere(Existing(ProjectFolder.Seeds, "the default of --seeds")!);

    /// <summary>The texts folder of a command line; null if none is named and the default folders contain no texts.</summary>
    /// <exception cref="CommandFailure">The named folder does not exist.</exception>
    public static string? TextsFolder(ParseResult parsed, Option<string?> option)
    {
        if (Existing(parsed.GetValue(option), "--texts") is { } given)
            return given;
        // In a container, the mounted folder is empty if the operator has no texts.
        if (Existing(System.Environment.GetEnvironmentVariable("INDICATORS_TEXTS"), "INDICATORS_TEXTS") is { } named)
            return HoldsTexts(named) ? named : null;
        return new[] { ProjectFolder.Of("texts"), ProjectFolder.Of("..", "shared", "texts") }.FirstOrDefault(HoldsTexts);
    }

    private static bool HoldsTexts(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.txt").Any();

    /// <summary>The path relative to the working folder if that is shorter, because problems print it before each file name.</summary>
    private static string FromHere(string folder)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
        return relative.Length < folder.Length ? relative : folder;
    }

    private static string? Existing(string? folder, string named) =>
        string.IsNullOrEmpty(folder) ? null
        : Directory.Exists(folder) ? folder
        : throw CommandFailure.Usage($"{named}: there is no folder {folder}");
}
