using Indicators.Checks;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>The release that a seeds folder makes; with any problem in it, there is none.</summary>
internal static class CheckedSeeds
{
    /// <summary>
    /// Reads and checks the folder, not the texts: a release is made of facts, and published also where the texts are not at hand.
    /// </summary>
    /// <param name="folder">The seeds.</param>
    /// <param name="consequence">What the problems mean, after "N problems: ".</param>
    /// <exception cref="CommandFailure">There are problems; all of them have been listed on standard error.</exception>
    public static Release Read(string folder, string consequence)
    {
        var seeds = SeedsReader.Read(folder);
        var report = SeedsCheck.Run(seeds);
        if (report.Passed)
            return ReleaseBuilder.Build(seeds);
        foreach (var problem in report.Problems)
            Console.Error.WriteLine(problem);
        throw new CommandFailure(Exit.Problems, $"{Count(report.Problems.Count)} in {folder}: {consequence}");
    }

    /// <summary><c>1 problem</c>, <c>2 problems</c>.</summary>
    public static string Count(int problems) => problems == 1 ? "1 problem" : $"{problems} problems";
}
