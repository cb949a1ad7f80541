using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Prints what a rewrite of the seeds did.</summary>
internal static class Rewriting
{
    /// <summary>Prints a line per problem and per rewritten file.</summary>
    /// <returns>The exit code.</returns>
    public static int Print(RewriteReport report)
    {
        foreach (var problem in report.Problems)
            Terminal.Print(problem.ToString());
        foreach (var file in report.Changed)
            Terminal.Print($"rewritten: {file}");
        Terminal.Print($"{report.Changed.Count} files rewritten, {CheckedSeeds.Count(report.Problems.Count)}");
        return report.Problems.Count == 0 ? Exit.Done : Exit.Problems;
    }
}
