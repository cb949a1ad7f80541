namespace Indicators.Bench.Http;

/// <summary>Servers that are asked for the same, one after the other.</summary>
/// <param name="Name">What they are asked for.</param>
/// <param name="Subjects">The service, and what it is compared with.</param>
internal sealed record Contest(string Name, Subject[] Subjects)
{
    private readonly List<Sample[]> _rounds = [];

    /// <summary>Requests a second of a subject, in each round.</summary>
    public IEnumerable<double> Rates(int subject) => _rounds.Select(round => round[subject].Rate);

    /// <summary>The 99th percentiles of a subject, in each round.</summary>
    public IEnumerable<double> Lasts(int subject) => _rounds.Select(round => round[subject].Last);

    /// <summary>Requests a second of the service by those of another, in each round.</summary>
    public IEnumerable<double> RateRatios(int other) => _rounds.Select(round => round[0].Rate / round[other].Rate);

    /// <summary>The same of the 99th percentiles.</summary>
    public IEnumerable<double> LastRatios(int other) => _rounds.Select(round => round[0].Last / round[other].Last);

    /// <summary>Every round begins with the next one.</summary>
    public async Task RunAsync(int seconds, CancellationToken cancel)
    {
        var samples = new Sample[Subjects.Length];
        for (var n = 0; n < Subjects.Length; n++)
        {
            var subject = (n + _rounds.Count) % Subjects.Length;
            samples[subject] = await Subjects[subject].MeasureAsync(seconds, cancel);
        }

        _rounds.Add(samples);
    }

    public void Forget() => _rounds.Clear();
}

/// <summary>An address, and the headers with which it is asked.</summary>
internal sealed record Subject(Uri Server, string Path, params string[] Headers)
{
    /// <summary>What it is called in the report.</summary>
    public string Name { get; init; } = "bare Kestrel";

    /// <summary>Ids that follow the path in turn; empty to ask for the path alone.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>A GraphQL query to send instead; <c>%s</c> stands for the id.</summary>
    public string? Query { get; init; }

    public async Task<Sample> MeasureAsync(int seconds, CancellationToken cancel)
    {
        if (Ids.Count == 0)
            return await Wrk.RunAsync(new Uri(Server, Path), Headers, script: null, seconds, cancel);
        var request = Query is null ? $"'GET', '{Path}' .. id" : $"'POST', '{Path}', headers, '{{\"query\":\"{Spliced(Query)}\"}}'";
        var script = System.IO.Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                script,
                $$"""
                local headers = { ['Content-Type'] = 'application/json' }
                local ids, last = { {{string.Join(", ", Ids.Select(id => $"'{id}'"))}} }, 0
                request = function()
                  last = last % #ids + 1
                  local id = ids[last]
                  return wrk.format({{request}})
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

    /// <summary>A query as it stands in a Lua string, with the id in it.</summary>
    private static string Spliced(string query) =>
        query.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%s", "' .. id .. '", StringComparison.Ordinal);
}
