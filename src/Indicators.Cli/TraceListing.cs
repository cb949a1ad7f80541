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

    /// <summary>
    /// Lists each match with label, place and sentence, then what nothing fits, conflicts, derived contradictions, facets and the
    /// note.
    /// </summary>
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
            var score = ((double)match["score"]!).ToString("0.00", CultureInfo.InvariantCulture);
            yield return $"{(string?)match["label"] ?? "by its words"}  {score}  {observation["printed"]}  ({Dated(observation)})";
            var words = (string?)sentence["text"] is { } text
                ? Marked(text, (int)sentence["start"]!, (int)sentence["end"]!, inColour)
                : (string)observation["claim"]!;
            yield return $"  {words}";
            yield return $"  {source["document"]}, paragraph {source["paragraph"]}, sentence {source["sentence"]}; "
                + $"{source["file"]}:{source["line"]}";
            yield return $"  {match["explanation"]}";
            yield return $"  {Credited(observation)}; {Counted(match["origins"]!)}";
            yield return $"  /v1/observations/{observation["id"]}";
            yield return "";
        }

        foreach (var statement in answer["statements"]!.AsArray().Where(one => one!["reason"] is not null))
            yield return $"{statement!["outcome"]}: “{statement["text"]}”: {statement["reason"]}";
        foreach (var relation in answer["conflicts"]!.AsArray())
            yield return $"{relation!["kind"]}: {Placed(relation["a"]!)} and {Placed(relation["b"]!)}: {relation["rationale"]}";
        foreach (var tension in answer["tensions"]!.AsArray())
        {
            var against = string.Concat(tension!["against"]!.AsArray().Select(other => $"; against {Placed(other!)}"));
            var subject = $"{tension["indicator"]} {tension["area"]}, {tension["period"]!["edtf"]}";
            yield return $"derived: {tension["calculation"]} ({subject}){against}";
        }

        if (answer["facets"] is JsonObject facets)
        {
            foreach (var (name, counts) in facets)
                yield return $"{name}: {string.Join(", ", counts!.AsArray().Select(facet => $"{facet!["code"]} {facet["count"]}"))}";
        }

        if ((string?)answer["note"] is { } note)
            yield return note;
    }

    private static string Placed(JsonNode observation) => $"{observation["printed"]} ({observation["source"]!["document"]})";

    private static string Credited(JsonNode observation) =>
        string.Join(" ← ", observation["credit"]!.AsArray().Select(credit => (string)credit!["agent"]!));

    private static string Counted(JsonNode origins) => $"{Count(origins["texts"]!, "text")}, {Count(origins["origins"]!, "origin")}";

    private static string Count(JsonNode number, string noun) => $"{number} {noun}{((int)number == 1 ? "" : "s")}";

    private static string Dated(JsonNode observation)
    {
        var counterpart = (string)observation["counterpart"]! is "_Z" ? "" : $" {observation["counterpart"]}";
        return $"{observation["indicator"]} {observation["area"]}{counterpart}, {(string?)observation["period"]!["edtf"] ?? "no date"}";
    }

    private static string Marked(string sentence, int start, int end, bool inColour)
    {
        var (first, next) = CodePoints.ToUtf16(sentence, new CodePointSpan(start, end));
        var (open, close) = inColour ? (Bold, Plain) : ("»", "«");
        return $"{sentence[..first]}{open}{sentence[first..next]}{close}{sentence[next..].TrimEnd()}";
    }
}
