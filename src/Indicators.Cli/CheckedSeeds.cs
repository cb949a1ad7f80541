using Indicators.Checks;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Builds the release of a seeds folder, provided that the folder has no problem.</summary>
internal static class CheckedSeeds
{
    /// <summary>Reads and checks the folder without the texts: a release contains only facts, and can be published without them.</summary>
    /// <param name="folder">The seeds.</param>
    /// <param name="consequence">What the caller cannot do, for the message "N problems: …".</param>
    /// <exception cref="CommandFailure">The folder has problems; standard error lists all of them.</exception>
    public static Release Read(string folder, string consequence)
    {
        var seeds = SeedsReader.Read(folder);
        var report = SeedsCheck.Run(seeds);
        if (report.Passed)
            return ReleaseBuilder.Build(seeds);
        foreach (var problem in report.Problems)
            Console.Error.WriteLine(problem);
        throw new CommandFailure(Exit.Problems, $"{Count(report.Problems.Count)} in {folder}: {consequence}; mend the seeds and try again");
    }

    /// <summary><c>1 problem</c>, <c>2 problems</c>.</summary>
    public static string Count(int problems) => problems == 1 ? "1 problem" : $"{problems} problems";
}
