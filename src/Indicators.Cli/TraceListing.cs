using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Cli;

/// <summary>Prints the answer of a trace as lines.</summary>
internal static class TraceListing
{
    public static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string Bold = "\u001b[1;7m";
    private const string Plain = "\u001b[0m";

    /// <summary>Lists each match with label, place and sentence, then what nothing fits, conflicts, derived contradictions, facets and the note.</summary>
    /// <param name="answer">The answer of the API.</param>
    /// <param name="inColour">Whether to highlight the figure with the terminal's colours; otherwise it stands between » and «.</param>
    public static IEnumerable<string> Lines(JsonNode answer, bool inColour)
    {
        if ((string?)answer["answer"] is { } said)
        {
            yield return said;
            yield return "";
        }

        foreach (var match in answer["matches"]!.AsArray())
        {
            var (observation, sentence) = (match!["observation"]!, match["sentence"]!);
            var source = observation["source"]!;
            yield return $"{(string?)match["label"] ?? "by its words"}  {((double)match["score"]!).ToString("0.00", CultureInfo.InvariantCulture)}  {observation["printed"]}  ({Dated(observation)})";
            yield return $"  {((string?)sentence["text"] is { } text ? Marked(text, (int)sentence["start"]!, (int)sentence["end"]!, inColour) : (string)observation["claim"]!)}";
            yield return $"  {source["document"]}, paragraph {source["paragraph"]}, sentence {source["sentence"]}; {source["file"]}:{source["line"]}";
            yield return $"  {match["explanation"]}";
            yield return $"  {Credited(observation)}; {Counted(match["origins"]!)}";
            yield return $"  /v1/observations/{observation["id"]}";
            yield return "";
        }

        foreach (var statement in answer["statements"]!.AsArray().Where(one => one!["reason"] is not null))
            yield return $"{statement!["outcome"]}: “{statement["text"]}”: {statement["reason"]}";
        foreach (var relation in answer["conflicts"]!.AsArray())
            yield return $"{relation!["kind"]}: {relation["a"]!["printed"]} ({relation["a"]!["source"]!["document"]}) and {relation["b"]!["printed"]} ({relation["b"]!["source"]!["document"]}): {relation["rationale"]}";
        foreach (var tension in answer["tensions"]!.AsArray())
            yield return $"derived: {tension!["calculation"]} ({tension["indicator"]} {tension["area"]}, {tension["period"]!["edtf"]}){string.Concat(tension["against"]!.AsArray().Select(other => $"; against {other!["printed"]} ({other["source"]!["document"]})"))}";
        if (answer["facets"] is JsonObject facets)
        {
            foreach (var (name, counts) in facets)
                yield return $"{name}: {string.Join(", ", counts!.AsArray().Select(facet => $"{facet!["code"]} {facet["count"]}"))}";
        }

        if ((string?)answer["note"] is { } note)
            yield return note;
    }

    private static string Credited(JsonNode observation) =>
        string.Join(" ← ", observation["credit"]!.AsArray().Select(credit => (string)credit!["agent"]!));

    private static string Counted(JsonNode origins) =>
        $"{origins["texts"]} {((int)origins["texts"]! == 1 ? "text" : "texts")}, {origins["origins"]} {((int)origins["origins"]! == 1 ? "origin" : "origins")}";

    private static string Dated(JsonNode observation) =>
        $"{observation["indicator"]} {observation["area"]}{((string)observation["counterpart"]! is "_Z" ? "" : $" {observation["counterpart"]}")}, {(string?)observation["period"]!["edtf"] ?? "no date"}";

    private static string Marked(string sentence, int start, int end, bool inColour)
    {
        var (first, next) = CodePoints.ToUtf16(sentence, new CodePointSpan(start, end));
        return $"{sentence[..first]}{(inColour ? Bold : "»")}{sentence[first..next]}{(inColour ? Plain : "«")}{sentence[next..].TrimEnd()}";
    }
}
