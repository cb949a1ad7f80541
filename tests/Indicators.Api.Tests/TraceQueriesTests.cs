using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>
/// Claims in words of our own about the project's seeds, each with the figure and the label that it should be answered with first.
/// </summary>
public sealed class TraceQueriesTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    private static readonly string File = Path.Combine(Repository.Root, "tests", "Indicators.Api.Tests", "trace-queries.csv");

    /// <summary>Those of the table that are answered otherwise, and known to be.</summary>
    private static readonly IReadOnlySet<string> KnownMisses = new HashSet<string>
    {
        "Samarkand summit: SCO countries are home to 40% of humanity",
        "Four out of ten people on earth live in SCO countries",
        "Remittances are 48 percent of Tajikistan's GDP",
    };

    [DatabaseFact]
    public async Task Claims_are_traced_to_the_figures_that_they_come_from()
    {
        var misses = new List<string>();
        foreach (var row in System.IO.File.ReadLines(File).Skip(1).Select(line => line.Split(';')))
        {
            var answer = await served.GetAsync($"/v1/trace?q={Uri.EscapeDataString(row[1])}");
            Assert.Equal(200, (int)answer.Status);
            var all = answer.Body["matches"]!.AsArray();
            var found = row[0] == "two" ? all.FirstOrDefault(match => Key(match) == row[2]) : all.FirstOrDefault();
            var (key, label) = found is null ? ("", "") : (Key(found), (string?)found["label"]);
            // What no text says may be answered with the nearest figures, but never with agreement.
            var isRight = row[2].Length > 0 ? (key, label) == (row[2], row[3]) : (string?)found?["agreement"] is null or not "agrees";
            if (!isRight)
                misses.Add($"{row[0]}: {row[1]}: {key} {label}, not {row[2]} {row[3]}{string.Concat(all.Take(4).Select(Described))}");
        }

        Assert.True(
            misses.All(miss => KnownMisses.Any(known => miss.Contains($": {known}: ", StringComparison.Ordinal))),
            string.Join("\n", misses.Prepend($"{misses.Count} misses"))
        );
    }

    private static string Described(JsonNode? match) =>
        $"\n      {match!["label"]} {match["score"]} {Key(match)} {match["why"]!.ToJsonString()}";

    private static string Key(JsonNode? match) => $"{match!["observation"]!["source"]!["document"]}#{match["observation"]!["key"]}";
}
