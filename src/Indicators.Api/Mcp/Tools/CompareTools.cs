using System.ComponentModel;
using System.Text;
using System.Text.Json.Nodes;
using Indicators.Api.Mcp.Calls;
using Indicators.Api.Mcp.Figures;
using ModelContextProtocol.Server;

namespace Indicators.Api.Mcp.Tools;

/// <summary>The tool that sets sources side by side.</summary>
[McpServerToolType]
internal sealed class CompareTools(ApiCalls calls, FigureText figures)
{
    [McpServerTool(Name = "compare_sources", Title = "Compare sources", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description(
        "Shows pairs of figures that have to be read together: those that contradict, revise or round each other, and those whose "
            + "scope differs, each with the reason. Give at least one of series, area, indicator, topic and document to narrow it."
    )]
    public async Task<string> CompareAsync(
        [Description("Key of a series.")] string? series = null,
        [Description("Codes of areas.")] string? area = null,
        [Description("Codes of indicators.")] string? indicator = null,
        [Description("Codes of topics.")] string? topic = null,
        [Description("Slugs of documents.")] string? document = null,
        [Description("Kinds, such as contradicts,revises; all if left out.")] string? kind = null,
        [Description("How many pairs, 1 to 10.")] int limit = 3,
        [Description("Whole sentences and full citations.")] bool detail = false,
        [Description("Version of the release; the current one if left out.")] string? release = null,
        CancellationToken cancellation = default
    )
    {
        var answer = await calls.GetAsync(
            "/v1/conflicts",
            [
                ("series", series),
                ("area", area),
                ("indicator", indicator),
                ("topic", topic),
                ("document", document),
                ("kind", kind),
                ("limit", Limits.Text("limit", limit, 10)),
                ("release", release),
            ],
            cancellation
        );
        var pairs = answer["data"]!.AsArray();
        if (pairs.Count == 0)
            return $"No pairs of figures to read together. {answer["empty"]?["reason"]}";
        var text = new StringBuilder($"{pairs.Count} of {FigureWords.TotalOf(answer)} pairs. Release {answer["release"]}.");
        foreach (var pair in pairs)
        {
            text.Append($"\n\n{((string)pair!["kind"]!).ToUpperInvariant()}: {pair["rationale"]}");
            foreach (var side in new[] { "a", "b" })
                text.Append($"\n{side.ToUpperInvariant()}: ")
                    .Append(await SideAsync(pair[side]!, new FigureForm(detail, release), cancellation));
        }

        return text.ToString();
    }

    private Task<string> SideAsync(JsonNode figure, FigureForm form, CancellationToken cancellation) =>
        figures.OfAsync(figure, FigureText.SentenceOf(figure), form, cancellation);
}
