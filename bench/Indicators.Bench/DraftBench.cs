using System.Diagnostics;
using Indicators.Drafts;
using Indicators.Drafts.Reading;

namespace Indicators.Bench;

/// <summary>How long a draft takes, in memory and without texts. Time of the processor does not depend on what else the machine does.</summary>
internal static class DraftBench
{
    public static async Task RunAsync(ClaimFigures figures, string file, int rounds)
    {
        var text = await File.ReadAllTextAsync(file);
        for (var round = 1; round <= rounds; round++)
        {
            var (watch, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            var check = new DraftCheck(Draft.Read(text, DraftFormat.Markdown), figures.Release);
            var read = Process.GetCurrentProcess().TotalProcessorTime - before;
            var numbers = 0;
            await foreach (var batch in check.BatchesAsync())
                numbers += batch.Sum(paragraph => paragraph.Numbers.Count);
            var all = Process.GetCurrentProcess().TotalProcessorTime - before;
            Console.WriteLine(
                $"round {round}: {text.Length} characters, {numbers} numbers, {watch.Elapsed.TotalSeconds:F2} s, of the processor {all.TotalSeconds:F2} s, {read.TotalSeconds:F2} of them to find paragraphs and numbers"
            );
        }
    }
}
