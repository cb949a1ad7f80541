using System.CommandLine;

namespace Indicators.Cli;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<string?> Seeds() =>
        new("--seeds") { Description = "Folder of the seeds [default: seeds in the project's folder]", HelpName = "DIR" };

    public static Option<string?> Texts() =>
        new("--texts")
        {
            Description =
                "Folder of the source texts [default: INDICATORS_TEXTS, or texts or ../shared/texts beside the project where they are]",
            HelpName = "DIR",
        };

    public static Option<string?> Data() =>
        new("--data")
        {
            Description = "Folder of the private PostgreSQL, used when INDICATORS_DB is not set [default: .data in the project's folder]",
            HelpName = "DIR",
        };

    /// <summary>The seeds folder of a command line.</summary>
    /// <exception cref="CommandFailure">It is not there.</exception>
    public static string SeedsFolder(ParseResult parsed, Option<string?> option) =>
        Existing(parsed.GetValue(option), "--seeds") ?? FromHere(Existing(ProjectFolder.Seeds, "the default of --seeds")!);

    /// <summary>The texts folder of a command line; null where none is named and none is at hand.</summary>
    /// <exception cref="CommandFailure">One is named and not there.</exception>
    public static string? TextsFolder(ParseResult parsed, Option<string?> option)
    {
        if (Existing(parsed.GetValue(option), "--texts") is { } asked)
            return asked;
        // A mount of texts that nobody has is an empty folder: as good as no texts at hand.
        if (Existing(System.Environment.GetEnvironmentVariable("INDICATORS_TEXTS"), "INDICATORS_TEXTS") is { } named)
            return HoldsTexts(named) ? named : null;
        return new[] { ProjectFolder.Of("texts"), ProjectFolder.Of("..", "shared", "texts") }.FirstOrDefault(HoldsTexts);
    }

    private static bool HoldsTexts(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.txt").Any();

    /// <summary>Relative to the working folder where that is shorter, as problems name their files by it.</summary>
    private static string FromHere(string folder)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder);
        return relative.Length < folder.Length ? relative : folder;
    }

    private static string? Existing(string? folder, string named) =>
        string.IsNullOrEmpty(folder) ? null
        : Directory.Exists(folder) ? folder
        : throw CommandFailure.Usage($"{named} names {folder}, which is no folder");
}
