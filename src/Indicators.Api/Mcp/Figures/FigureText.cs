using System.Text;
using System.Text.Json.Nodes;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Mcp.Calls;

namespace Indicators.Api.Mcp.Figures;

/// <summary>Writes figures as short texts for assistants: words to quote, number, period, source, link and citation.</summary>
internal sealed class FigureText(ApiCalls calls, PublicAddress address)
{
    /// <summary>Characters of a sentence in a short answer.</summary>
    private const int LongestSentence = 320;

    /// <summary>A figure in a few lines.</summary>
    /// <param name="figure">The observation, perhaps with its <c>included</c> or own <c>sentence</c>.</param>
    /// <param name="sentence">Its sentence; null if it is not loaded.</param>
    /// <param name="form">How much is written.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<string> OfAsync(JsonNode figure, string? sentence, FigureForm form, CancellationToken cancellation)
    {
        var id = (string)figure["id"]!;
        // Of the release that the figure was read from: a later one may have withdrawn it.
        var citation = await calls.GetAsync(
            $"/v1/observations/{id}/citation",
            [("style", form.IsWhole ? "apa" : "short"), ("release", (string?)figure["release"])],
            cancellation
        );
        var source = figure["source"]!;
        var text = new StringBuilder();
        text.AppendLine($"“{figure["printed"]}” = {FigureWords.Number(figure)}; period: {FigureWords.Period(figure)}");
        text.AppendLine($"Claim: {figure["claim"]}");
        if (sentence is not null)
            text.AppendLine($"Sentence: “{Shortened(sentence.Trim(), form.IsWhole)}”");
        text.AppendLine(
            $"Source: {source["title"] ?? source["document"]}, {Asserted(figure)}, paragraph {source["paragraph"]}, "
                + $"sentence {source["sentence"]}; credited: {Credit(figure)}"
        );
        text.AppendLine($"Cite: {citation["text"]}");
        text.Append($"Link: {address.Of($"/v1/observations/{id}/provenance{form.Query}")} (series {figure["series"]})");
        if ((string?)figure["rank"] == "deprecated")
            text.Append($"\nDo not use on its own: {figure["rankReason"]}");
        return text.ToString();
    }

    /// <summary>The sentence that an answer includes, where its text is loaded.</summary>
    public static string? SentenceOf(JsonNode entry) => (string?)(entry["sentence"] ?? entry["included"]?["sentence"])?["text"];

    private static string Asserted(JsonNode figure) =>
        (string?)figure["assertedAt"] is { } date ? PeriodWords.Of(date) : "date of publication not known";

    private static string Credit(JsonNode figure) =>
        string.Join(", who cites ", figure["credit"]!.AsArray().Select(credit => (string)credit!["agent"]!));

    private static string Shortened(string sentence, bool isWhole) =>
        isWhole || sentence.Length <= LongestSentence ? sentence : $"{sentence[..LongestSentence].TrimEnd()} […]";
}
