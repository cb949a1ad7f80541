using System.ComponentModel;
using System.Text;
using System.Text.Json.Nodes;
using Indicators.Api.Mcp.Calls;
using Indicators.Api.Mcp.Figures;
using ModelContextProtocol.Server;

namespace Indicators.Api.Mcp.Tools;

/// <summary>Tools that find and show figures.</summary>
[McpServerToolType]
internal sealed class FigureTools(ApiCalls calls, FigureText figures)
{
    [McpServerTool(Name = "search_figures", Title = "Search figures", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description(
        "Finds figures by words and by codes. Each comes with the words to quote, hedge or bounds, period, source, link and citation. "
            + "list_topics and list_places give codes."
    )]
    public async Task<string> SearchAsync(
        [Description("Words that must all occur in the claim, the printed figure or the names.")] string? query = null,
        [Description("Codes of areas, joined by commas.")] string? area = null,
        [Description("Codes of counterpart areas, such as creditors.")] string? counterpart = null,
        [Description("Codes of topics.")] string? topic = null,
        [Description("Codes of indicators.")] string? indicator = null,
        [Description("Slugs of documents.")] string? document = null,
        [Description("Earliest year, month or day of the period.")] string? from = null,
        [Description("Latest year, month or day of the period.")] string? to = null,
        [Description("How many, 1 to 25.")] int limit = 5,
        [Description("Cursor of the next page, from an earlier answer; all else must be the same.")] string? cursor = null,
        [Description("Whole sentences and full citations.")] bool detail = false,
        [Description("Version of the release; the current one if left out.")] string? release = null,
        CancellationToken cancellation = default
    )
    {
        var answer = await calls.GetAsync(
            "/v1/observations",
            [
                ("q", query),
                ("area", area),
                ("counterpart", counterpart),
                ("topic", topic),
                ("indicator", indicator),
                ("document", document),
                ("from", from),
                ("to", to),
                ("include", "sentence"),
                ("limit", Limits.Text("limit", limit, 25)),
                ("cursor", cursor),
                ("release", release),
            ],
            cancellation
        );
        var data = answer["data"]!.AsArray();
        if (data.Count == 0)
            return $"No figure. {answer["empty"]?["reason"]}";
        var text = new StringBuilder($"{data.Count} of {FigureWords.TotalOf(answer)} figures. Release {answer["release"]}.");
        foreach (var figure in data)
            text.Append("\n\n")
                .Append(await figures.OfAsync(figure!, FigureText.SentenceOf(figure!), new FigureForm(detail, release), cancellation));
        return text.Append(More(answer)).ToString();
    }

    [McpServerTool(Name = "get_figure", Title = "Get a figure with its provenance", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description(
        "Shows one figure: the words to quote, its sentence and source, who it is credited to, and what other figures say about it."
    )]
    public async Task<string> GetAsync(
        [Description("Id of the figure, from another tool; it begins with o1-.")] string id,
        [Description("Also the paragraph, all places of the figure, and how the text was read.")] bool detail = false,
        [Description("Version of the release; the current one if left out.")] string? release = null,
        CancellationToken cancellation = default
    )
    {
        var figure = await calls.GetAsync($"/v1/observations/{Uri.EscapeDataString(id)}/provenance", [("release", release)], cancellation);
        var text = new StringBuilder(
            await figures.OfAsync(figure, FigureText.SentenceOf(figure), new FigureForm(IsWhole: true, release), cancellation)
        );
        if (figure["deepLink"] is { } link)
            text.Append($"\nRead it there: {link}");
        if ((string?)figure["sentence"]?["textStatus"] is { } status && status != "loaded")
            text.Append($"\nThe text is {status} here; the link leads to the source.");
        foreach (var relation in figure["relations"]!.AsArray().Concat(figure["relatedBy"]!.AsArray()))
            text.Append($"\nRelated ({relation!["kind"]}): {relation["observation"]}. {relation["rationale"]}");
        if (detail)
        {
            if (figure["note"] is { } note)
                text.Append($"\nNote: {note}");
            if ((string?)figure["paragraph"]?["text"] is { } paragraph)
                text.Append($"\nParagraph: {paragraph.Trim()}");
            foreach (var credit in figure["credit"]!.AsArray())
                text.Append($"\nCredit {credit!["hop"]}: {credit["agent"]} ({credit["relation"]}, {credit["specificity"]})");
            text.Append($"\nRights: {figure["document"]?["rights"]}");
        }

        return text.ToString();
    }

    [McpServerTool(Name = "get_series", Title = "Get a series", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description(
        "Shows all figures of one series by period, one line each, with hedge or bounds. Take the key of a series from another tool."
    )]
    public async Task<string> SeriesAsync(
        [Description("Key of the series: INDICATOR.AREA.COUNTERPART.ITEM.UNIT.FREQUENCY.")] string key,
        [Description("How many figures, 1 to 100.")] int limit = 20,
        [Description("Cursor of the next page, from an earlier answer; all else must be the same.")] string? cursor = null,
        [Description("Source, citation and link of each figure.")] bool detail = false,
        [Description("Version of the release; the current one if left out.")] string? release = null,
        CancellationToken cancellation = default
    )
    {
        var path = $"/v1/series/{Uri.EscapeDataString(key)}";
        var series = await calls.GetAsync(path, [("release", release)], cancellation);
        var answer = await calls.GetAsync(
            $"{path}/observations",
            [("limit", Limits.Text("limit", limit, 100)), ("cursor", cursor), ("include", "sentence"), ("release", release)],
            cancellation
        );
        var citation = await calls.GetAsync($"{path}/citation", [("style", "apa"), ("release", release)], cancellation);
        var text = new StringBuilder(Named(series, answer));
        foreach (var figure in answer["data"]!.AsArray())
        {
            var entry = detail
                ? $"\n{await figures.OfAsync(figure!, FigureText.SentenceOf(figure!), new FigureForm(false, release), cancellation)}"
                : $"- {FigureWords.Period(figure!)}: {Line(figure!)}";
            text.Append($"\n{entry}");
        }

        text.Append($"\nCite: {citation["text"]}").Append(More(answer));
        return text.ToString();
    }

    private static string Line(JsonNode figure) =>
        $"{FigureWords.Number(figure)}, printed “{figure["printed"]}”, {figure["source"]!["document"]}, {figure["id"]}";

    private static string Named(JsonNode series, JsonNode answer) =>
        $"{series["title"]}. {answer["data"]!.AsArray().Count} of {FigureWords.TotalOf(answer)} figures, "
        + $"from {series["coverage"]!["documents"]} documents. Release {series["release"]}.";

    /// <summary>How to go on; empty on the last page.</summary>
    private static string More(JsonNode answer) => answer["next"] is { } next ? $"\n\nMore: cursor {next}" : "";
}
