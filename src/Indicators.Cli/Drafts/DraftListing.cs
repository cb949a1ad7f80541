using System.Text;
using System.Text.Json.Nodes;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Cli.Drafts;

/// <summary>Prints a checked draft: the text with its numbers marked, below each paragraph what the texts have on them.</summary>
internal static class DraftListing
{
    private const string Plain = "\u001b[0m";

    /// <param name="draft">The draft.</param>
    /// <param name="inColour">Whether to colour the numbers; otherwise they stand between » and «.</param>
    public static IEnumerable<string> Lines(CheckedDraft draft, bool inColour)
    {
        var numbers = draft.NumbersOfParagraphs;
        foreach (var paragraph in draft.Paragraphs)
        {
            JsonNode[] claims = [.. numbers[(int)paragraph["number"]!].Where(one => (string)one["status"]! != "not_a_claim")];
            var text = Marked(Safe((string)paragraph["text"]!), claims, inColour);
            yield return (string)paragraph["kind"]! switch
            {
                "heading" => $"{new string('#', (int)paragraph["level"]!)} {text}",
                "list_item" => $"- {text.TrimStart()}",
                "quote" => $"> {text}",
                "code" => $"    {text.Replace("\n", "\n    ", StringComparison.Ordinal)}",
                _ => text,
            };
            foreach (var line in claims.SelectMany(Answer))
                yield return line;
            yield return "";
        }

        yield return DraftWords.Summary(draft.Summary);
        if (draft.End["language"] is { } language && !(bool)language["isRead"]!)
            yield return "only English is read; in other languages no more than numbers and names can be found";
    }

    private static IEnumerable<string> Answer(JsonNode number)
    {
        var status = DraftWords.Of(number);
        yield return $"  [{number["number"]}] {status.Sign} {status.Words}: {number["reason"]}".TrimEnd(':', ' ');
        if (number["figure"] is not { } figure)
            yield break;
        yield return $"      “{figure["printed"]}”: {figure["claim"]}";
        yield return $"      {number["explanation"]}";
        var against = figure["contradictedBy"]!.AsArray().Count;
        yield return $"      {DraftWords.Source(figure)}; {DraftWords.Credit(figure)}; /v1/observations/{figure["id"]}"
            + (against == 0 ? "" : $"; the texts contradict it in {against} place{(against == 1 ? "" : "s")}");
    }

    private static string Marked(string text, IEnumerable<JsonNode> numbers, bool inColour)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var number in numbers)
        {
            var span = number["inParagraph"]!;
            var (start, end) = CodePoints.ToUtf16(text, new CodePointSpan((int)span["start"]!, (int)span["end"]!));
            var status = DraftWords.Of(number);
            marked.Append(text, at, start - at);
            marked.Append(inColour ? $"\u001b[7;{status.Colour}m" : "»");
            marked.Append(text, start, end - start);
            marked.Append(inColour ? $"{status.Sign}[{number["number"]}]{Plain}" : $"«{status.Sign}[{number["number"]}]");
            at = end;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>A draft must not steer the terminal: each control character but a line feed becomes a sign for it.</summary>
    private static string Safe(string text) =>
        text.Any(unit => char.IsControl(unit) && unit != '\n')
            ? string.Concat(
                text.Select(unit =>
                    unit is '\t' or '\r' ? ' '
                    : char.IsControl(unit) && unit != '\n' ? '\uFFFD'
                    : unit
                )
            )
            : text;
}
