namespace Indicators.Bench.Http;

/// <summary>Two servers that are asked for the same, one after the other.</summary>
/// <param name="Name">What they are asked for.</param>
/// <param name="Subjects">The service, and what it is compared with.</param>
internal sealed record Contest(string Name, Subject[] Subjects)
{
    private readonly List<(Sample Service, Sample Other)> _rounds = [];

    public IEnumerable<double> Rates(bool ofService) => _rounds.Select(round => (ofService ? round.Service : round.Other).Rate);

    public IEnumerable<double> Lasts(bool ofService) => _rounds.Select(round => (ofService ? round.Service : round.Other).Last);

    /// <summary>Requests a second of the service by those of the other, in each round.</summary>
    public IEnumerable<double> RateRatios => _rounds.Select(round => round.Service.Rate / round.Other.Rate);

    /// <summary>The same of the 99th percentiles.</summary>
    public IEnumerable<double> LastRatios => _rounds.Select(round => round.Service.Last / round.Other.Last);

    /// <summary>Every other round begins with the other one.</summary>
    public async Task RunAsync(int seconds, CancellationToken cancel)
    {
        var isOtherFirst = _rounds.Count % 2 == 1;
        var first = await Subjects[isOtherFirst ? 1 : 0].MeasureAsync(seconds, cancel);
        var second = await Subjects[isOtherFirst ? 0 : 1].MeasureAsync(seconds, cancel);
        _rounds.Add(isOtherFirst ? (second, first) : (first, second));
    }

    public void Forget() => _rounds.Clear();
}

/// <summary>An address, and the headers with which it is asked.</summary>
internal sealed record Subject(Uri Server, string Path, params string[] Headers)
{
    /// <summary>Ids that follow the path in turn; empty to ask for the path alone.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    public async Task<Sample> MeasureAsync(int seconds, CancellationToken cancel)
    {
        if (Ids.Count == 0)
            return await Wrk.RunAsync(new Uri(Server, Path), Headers, script: null, seconds, cancel);
        var script = System.IO.Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                script,
                $$"""
                local ids, last = { {{string.Join(", ", Ids.Select(id => $"'{id}'"))}} }, 0
                request = function()
                  last = last % #ids + 1
                  return wrk.format("GET", "{{Path}}" .. ids[last])
                end
                """,
                cancel
            );
            return await Wrk.RunAsync(Server, Headers, script, seconds, cancel);
        }
        finally
        {
            File.Delete(script);
        }
    }
}
