using System.Text.Json.Nodes;
using Indicators.Trace;

namespace Indicators.Bench;

/// <summary>How many statements that have nothing to do with the figures are answered with agreement.</summary>
internal static class UnrelatedBench
{
    public static void Run(ClaimFigures figures, string file, bool lists)
    {
        var (agreeing, all) = (0, 0);
        foreach (var text in File.ReadLines(file).Select(line => (string)JsonNode.Parse(line)!["q"]!))
        {
            all++;
            var best = Tracer.Trace(text, figures.Release).Matches.FirstOrDefault(match => match.Agreement == Agreement.Agrees);
            if (best is null)
                continue;
            agreeing++;
            if (lists)
                Console.WriteLine($"{text}\n    {ClaimsBench.Told(best, figures)}");
        }

        Console.WriteLine($"{all} statements, {agreeing} answered with agreement: {100.0 * agreeing / all:0.00} %");
    }
}
