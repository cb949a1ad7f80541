using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>
/// Claims about the project's figures, most of them by people who did not know how they are traced:
/// <c>kind|claim|figures|labels|missed</c>. The first match must be one of
/// the figures with one of the labels; without figures it must be none, or have no label of agreement. What is known to be answered
/// otherwise is marked.
/// </summary>
public sealed class TraceClaimsTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    private static readonly string File = Path.Combine(Repository.Root, "tests", "Indicators.Api.Tests", "trace-claims.psv");
    private static readonly string[] Agreeing = ["identical", "consistent_rounding", "within_hedge", "within_bound"];

    [DatabaseFact]
    public async Task Claims_of_others_are_answered_but_for_those_that_are_marked()
    {
        var (missed, marked) = (new List<string>(), new List<string>());
        foreach (var line in await System.IO.File.ReadAllLinesAsync(File))
        {
            if (line.StartsWith("kind|", StringComparison.Ordinal))
                continue;
            var (kind, claim, figures, labels, mark) = line.Split('|') switch
            {
                [var a, var b, var c, var d, var e] => (a, b, c, d, e),
                _ => throw new FormatException(line),
            };
            var answer = await served.GetAsync($"/v1/trace?q={Uri.EscapeDataString(claim)}&limit=1");
            Assert.Equal(200, (int)answer.Status);
            if (
                !IsAnswered(
                    answer.Body["matches"]!.AsArray().FirstOrDefault(),
                    figures.Split(',', StringSplitOptions.RemoveEmptyEntries),
                    labels.Split(',', StringSplitOptions.RemoveEmptyEntries)
                )
            )
                missed.Add($"{kind}|{claim}");
            if (mark == "missed")
                marked.Add($"{kind}|{claim}");
        }

        Assert.True(
            marked.SequenceEqual(missed),
            string.Join(
                "\n",
                missed.Except(marked).Prepend("Missed and not marked:").Append("Marked and answered:").Concat(marked.Except(missed))
            )
        );
    }

    private static bool IsAnswered(JsonNode? match, string[] figures, string[] labels)
    {
        var label = (string?)match?["label"];
        if (figures.Length == 0)
            return match is null || !Agreeing.Contains(label);
        return match is not null
            && figures.Contains($"{match["observation"]!["source"]!["document"]}#{match["observation"]!["key"]}")
            && (labels.Length == 0 || labels.Contains(label));
    }
}
