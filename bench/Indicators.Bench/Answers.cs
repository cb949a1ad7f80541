using System.Text.Json;
using System.Text.Json.Nodes;

namespace Indicators.Bench;

/// <summary>The whole answers to the claims of the query table, a line each.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(BenchServer served, string file, int synthetic, CancellationToken cancel)
    {
        await SyntheticObservations.AddAsync(served.Owner, 0, synthetic, cancel);
        await using var answers = new StreamWriter(file);
        var table = Path.Combine(BenchServer.Root, "tests", "Indicators.Api.Tests", "trace-queries.csv");
        foreach (var claim in File.ReadLines(table).Skip(1).Select(line => line.Split(';')[1]))
            await answers.WriteLineAsync(JsonNode.Parse(await served.TraceAsync(claim, cancel))!.ToJsonString(Readable));
    }
}
