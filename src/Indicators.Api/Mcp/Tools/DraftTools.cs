using System.ComponentModel;
using System.Text.Json.Nodes;
using Indicators.Api.Mcp.Calls;
using Indicators.Api.Mcp.Figures;
using Indicators.Drafts;
using Indicators.Model;
using Indicators.Texts;
using ModelContextProtocol.Server;

namespace Indicators.Api.Mcp.Tools;

/// <summary>The tool that checks a draft.</summary>
[McpServerToolType]
internal sealed class DraftTools(ApiCalls calls, FigureText figures)
{
    /// <summary>Code points of the draft that are quoted on either side of a number.</summary>
    private const int Around = 60;

    /// <summary>Numbers without a source that are named; of more, their count says enough.</summary>
    private const int MaxUnsourced = 10;

    [McpServerTool(Name = "check_draft", Title = "Check every number of a draft", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description(
        "Goes through an article and says of every number what the texts have on it: supported, rounded, hedged_differently, beyond, "
            + "differs, contradicted, no_source or not_a_claim. Returns the counts, then the numbers that need a look, the worst first, "
            + "each with the words of its source. Never says true or false."
    )]
    public async Task<string> CheckAsync(
        [Description("The draft, up to about 60,000 characters.")] string text,
        [Description("How it is written: text, markdown or html.")] string format = "markdown",
        [Description("How many numbers to show, 1 to 50.")] int limit = 3,
        [Description("Also show what is supported, with whole sentences and full citations.")] bool detail = false,
        [Description("Version of the release; the current one if left out.")] string? release = null,
        CancellationToken cancellation = default
    )
    {
        _ = Limits.Text("limit", limit, 50);
        var answer = await calls.PostAsync(
            "/v1/trace/document",
            [("release", release)],
            new JsonObject { ["text"] = text, ["format"] = format },
            cancellation
        );
        var paragraphs = answer["paragraphs"]!.AsArray().ToDictionary(one => (int)one!["number"]!, one => (string)one!["text"]!);
        var numbers = answer["numbers"]!.AsArray().Select(number => number!).ToArray();
        JsonNode[] shown =
        [
            .. DraftStatuses
                .WorstFirst.Where(status => detail || status is not DraftStatus.Supported)
                .SelectMany(status => numbers.Where(number => (string)number["status"]! == Codes.Of(status)))
                .Where(number => number["figure"] is not null),
        ];
        var blocks = new List<string> { Summary(answer, Math.Min(limit, shown.Length), shown.Length) };
        foreach (var number in shown.Take(limit))
        {
            var figure = number["figure"]!;
            var observation = await calls.GetAsync($"/v1/observations/{figure["id"]}", [("release", release)], cancellation);
            var source = await figures.OfAsync(observation, (string?)figure["sentence"], new FigureForm(detail, release), cancellation);
            blocks.Add($"{Head(number, paragraphs)}\n{number["explanation"]}\n{source}");
        }

        blocks.AddRange(Unsourced(numbers, detail));
        return string.Join("\n\n", blocks);
    }

    private static string Summary(JsonNode answer, int shown, int all)
    {
        var summary = answer["summary"]!.AsObject();
        var counts = summary
            .Where(member => member.Key is not ("paragraphs" or "numbers") && (int)member.Value! > 0)
            .Select(member => $"{member.Value} {Codes.Of(Enum.Parse<DraftStatus>(member.Key, ignoreCase: true))}");
        var language = (bool)answer["language"]!["isRead"]! ? "" : " Only English is read.";
        var rest = all > shown ? $" Shown: {shown} of {all}, the worst first; set limit for more." : "";
        return $"{summary["numbers"]} numbers in {summary["paragraphs"]} paragraphs: {string.Join(", ", counts)}. "
            + $"Release {answer["release"]}.{language}{rest}";
    }

    private static string Head(JsonNode number, Dictionary<int, string> paragraphs) =>
        $"[{number["number"]}] {number["status"]}: {Quoted(number, paragraphs)} (paragraph {number["paragraph"]})";

    private static string Quoted(JsonNode number, Dictionary<int, string> paragraphs)
    {
        var text = paragraphs[(int)number["paragraph"]!];
        var (start, end) = ((int)number["inParagraph"]!["start"]!, (int)number["inParagraph"]!["end"]!);
        var length = CodePoints.Length(text);
        var (from, to) = (Math.Max(0, start - Around), Math.Min(length, end + Around));
        var quoted = CodePoints.Slice(text, new(from, to)).ReplaceLineEndings(" ");
        return $"{(from > 0 ? "…" : "")}{quoted}{(to < length ? "…" : "")} → “{number["text"]}”";
    }

    private static IEnumerable<string> Unsourced(JsonNode[] numbers, bool detail)
    {
        JsonNode[] unsourced = [.. numbers.Where(number => (string)number["status"]! == Codes.Of(DraftStatus.NoSource))];
        if (unsourced.Length == 0)
            yield break;
        var most = detail ? 50 : MaxUnsourced;
        var named = unsourced.Take(most).Select(number => $"“{number["text"]}” (paragraph {number["paragraph"]}: {number["reason"]})");
        var more = unsourced.Length > most ? $", and {unsourced.Length - most} more" : "";
        yield return $"No source here, which does not make them wrong: {string.Join("; ", named)}{more}.";
    }
}
