using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Tells what a rewriting of seeds did.</summary>
internal static class Rewriting
{
    /// <summary>A line a problem, a line a file.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(RewriteReport report)
    {
        foreach (var problem in report.Problems)
            Terminal.Say(problem.ToString());
        foreach (var file in report.Changed)
            Terminal.Say($"rewritten: {file}");
        Terminal.Say($"{report.Changed.Count} files rewritten, {CheckedSeeds.Count(report.Problems.Count)}");
        return report.Problems.Count == 0 ? Exit.Done : Exit.Problems;
    }
}
