using System.ComponentModel;
using System.Text.Json.Nodes;
using Indicators.Api.Mcp.Calls;
using Indicators.Api.Mcp.Figures;
using Indicators.Trace;
using ModelContextProtocol.Server;

namespace Indicators.Api.Mcp.Tools;

/// <summary>The tool that traces a text.</summary>
[McpServerToolType]
internal sealed class TraceTools(ApiCalls calls, FigureText figures)
{
    [McpServerTool(Name = "trace_text", Title = "Trace a text to its figures", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description(
        "Finds the figures that a number, a claim or a paragraph may come from, each with the words of its source. Says how each compares "
            + "(identical, within the hedge, other period, sign reversed, …). Never says true or false."
    )]
    public async Task<string> TraceAsync(
        [Description("A sentence or a paragraph with at least one number, at most 40 numbers.")] string text,
        [Description("How many figures, 1 to 10.")] int limit = 3,
        [Description("Whole sentences, full citations, and why each figure matches.")] bool detail = false,
        [Description("Version of the release; the current one if left out.")] string? release = null,
        CancellationToken cancellation = default
    )
    {
        var answer = await calls.PostAsync(
            "/v1/trace",
            [("limit", Limits.Text("limit", limit, 10)), ("release", release)],
            new JsonObject { ["q"] = text },
            cancellation
        );
        var blocks = new List<string>();
        var matches = answer["matches"]!.AsArray();
        foreach (var (index, match) in matches.Index())
        {
            var figure = await figures.OfAsync(
                match!["observation"]!,
                FigureText.SentenceOf(match),
                new FigureForm(detail, release),
                cancellation
            );
            var explanation = (string?)match["explanation"];
            blocks.Add($"[{index + 1}] {Label((string)match["label"]!)}{(explanation is null ? "" : $": {explanation}")}\n{figure}");
        }

        blocks.Insert(0, Understood(answer, matches.Count));
        blocks.AddRange(Statements(answer));
        blocks.AddRange(Contradictions(answer, detail));
        return string.Join("\n\n", blocks);
    }

    private static string Understood(JsonNode answer, int shown)
    {
        var numbers = answer["query"]!["quantities"]!.AsArray().Select(quantity => $"“{quantity!["printed"]}”").ToArray();
        var read = numbers.Length == 0 ? "No number was read in the text." : $"Numbers read: {string.Join(", ", numbers)}.";
        var note = (string?)answer["note"];
        var found = (shown, note) switch
        {
            (0, null) => Reasons.UnmatchedSentence + " That does not make it wrong: the texts may not say it.",
            (0, _) => $"No match: {note}.",
            _ => $"{shown} of {answer["total"]} figures, best first. Release {answer["release"]}. {note}",
        };
        return $"{read} {found}".TrimEnd();
    }

    // For each number of the text, why nothing matched it; older answers do not have it.
    private static IEnumerable<string> Statements(JsonNode answer) =>
        (answer["statements"] as JsonArray ?? [])
            .Where(statement => statement!["best"] is null && statement["reason"] is not null)
            .Select(statement => $"No match for “{statement!["text"]}”: {statement["reason"]}")
            .Take(5);

    private static IEnumerable<string> Contradictions(JsonNode answer, bool detail) =>
        answer["conflicts"]!
            .AsArray()
            .Where(conflict => detail || (string?)conflict!["kind"] is "contradicts" or "revises")
            .Take(detail ? 10 : 2)
            .Select(conflict =>
                $"{Label((string)conflict!["kind"]!)}: {Short(conflict["a"]!)} and {Short(conflict["b"]!)}. {conflict["rationale"]}"
            );

    private static string Short(JsonNode figure) => $"“{figure["printed"]}” ({figure["id"]})";

    private static string Label(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' ');
}
