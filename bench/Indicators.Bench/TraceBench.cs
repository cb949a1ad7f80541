using System.Diagnostics;

namespace Indicators.Bench;

/// <summary>Times traces at rising sizes of the dataset and prints a table.</summary>
internal static class TraceBench
{
    private const int Warm = 400;
    private const int Sentences = 200;

    public static async Task RunAsync(BenchServer served, IReadOnlyList<int> sizes, int rounds, CancellationToken cancel)
    {
        var sentences = await MadeUpSentences.OfAsync(served.Owner, Sentences, cancel);
        Console.WriteLine(
            $"{Environment.ProcessorCount} cores, {served.Texts} texts, sentences of {MadeUpSentences.Length} characters, {rounds} rounds of {Sentences} one after another; milliseconds"
        );
        Console.WriteLine(
            "observations      p50      p95      p99      max   plain p50   p99/plain   growth of p50 / of p99 / of log n   first question   heap MB"
        );
        var (there, first) = (0, (Times?)null);
        foreach (var size in sizes)
        {
            await SyntheticObservations.AddAsync(served.Owner, there, size, cancel);
            there = size;
            var count = await SyntheticObservations.CountAsync(served.Owner, cancel);
            // The first question reads the index of the release.
            var opening = await TimeAsync(() => served.TraceAsync(sentences[0], cancel));
            for (var i = 0; i < Warm; i++)
                await served.TraceAsync(sentences[i % Sentences], cancel);
            var (times, plain) = (new List<double>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                foreach (var sentence in sentences)
                {
                    times.Add(await TimeAsync(() => served.TraceAsync(sentence, cancel)));
                    plain.Add(await TimeAsync(() => served.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), cancel)));
                }
            }

            var (now, floor) = (Times.Of(count, times), Times.Of(count, plain));
            first ??= now;
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{count, 12} {now.P50, 8:F2} {now.P95, 8:F2} {now.P99, 8:F2} {now.Most, 8:F2} {floor.P50, 11:F2} {now.P99 / floor.P50, 11:F1}   {now.P50 / first.P50:F2} / {now.P99 / first.P99:F2} / {Math.Log(count) / Math.Log(first.Count):F2} {opening, 16:F0} {GC.GetTotalMemory(forceFullCollection: true) / 1e6, 9:F0}"
                )
            );
        }
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Percentiles by nearest rank.</summary>
    private sealed record Times(long Count, double P50, double P95, double P99, double Most)
    {
        public static Times Of(long count, List<double> times)
        {
            times.Sort();
            return new(count, At(0.5), At(0.95), At(0.99), times[^1]);

            double At(double share) => times[(int)Math.Ceiling(share * times.Count) - 1];
        }
    }
}
