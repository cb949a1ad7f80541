using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Cli.Drafts;

/// <summary>A report in Markdown: the summary, then the numbers by status, what an editor looks at first before the rest.</summary>
internal static partial class MarkdownReport
{
    /// <summary>Code points of the draft that are quoted on either side of a number.</summary>
    private const int Around = 90;

    public static string Of(CheckedDraft draft)
    {
        var report = new StringBuilder($"# Numbers of {Escaped(draft.File.Name)}\n\n");
        report.Append($"{DraftWords.Summary(draft.Summary)}. Release {draft.End["release"]}.\n\n");
        report.Append("The report shows what the texts say. It does not judge what is true.\n");
        var texts = draft.Paragraphs.ToDictionary(one => (int)one["number"]!, one => (string)one["text"]!);
        var byStatus = DraftWords.Claims(draft).ToLookup(number => (string)number["status"]!);
        foreach (var status in DraftWords.Statuses.Where(status => byStatus.Contains(status.Code)))
        {
            report.Append($"\n## {char.ToUpperInvariant(status.Words[0])}{status.Words[1..]} ({byStatus[status.Code].Count()})\n\n");
            foreach (var number in byStatus[status.Code])
                Append(report, number, texts[(int)number["paragraph"]!]);
        }

        return report.ToString();
    }

    private static void Append(StringBuilder report, JsonNode number, string paragraph)
    {
        report.Append($"{number["number"]}. {Quoted(number, paragraph)} (paragraph {number["paragraph"]})\n");
        if ((string?)number["reason"] is { } reason)
            report.Append($"   - {Escaped(reason)}\n");
        if (number["figure"] is not { } figure)
            return;
        report.Append($"   - “{Escaped((string)figure["printed"]!)}”: {Escaped((string)figure["claim"]!)}\n");
        report.Append($"   - {Escaped((string)number["explanation"]!)}\n");
        var place = Escaped(DraftWords.Source(figure));
        var url = (string?)figure["source"]!["url"];
        report.Append($"   - {(url is null ? place : $"[{place}](<{url.Replace(">", "%3E", StringComparison.Ordinal)}>)")}; ");
        report.Append($"{Escaped(DraftWords.Credit(figure))}; `{figure["id"]}`\n");
        if (figure["contradictedBy"]!.AsArray() is { Count: > 0 } against)
            report.Append($"   - Contradicted in the texts by {string.Join(", ", against.Select(id => $"`{id}`"))}\n");
    }

    private static string Quoted(JsonNode number, string paragraph)
    {
        var (start, end) = ((int)number["inParagraph"]!["start"]!, (int)number["inParagraph"]!["end"]!);
        var length = CodePoints.Length(paragraph);
        var (from, to) = (Math.Max(0, start - Around), Math.Min(length, end + Around));
        return (from > 0 ? "…" : "")
            + Escaped(CodePoints.Slice(paragraph, new CodePointSpan(from, start)))
            + $"**{Escaped(CodePoints.Slice(paragraph, new CodePointSpan(start, end))).Trim()}**"
            + Escaped(CodePoints.Slice(paragraph, new CodePointSpan(end, to)))
            + (to < length ? "…" : "");
    }

    /// <summary>Words of a draft are no markup of the report.</summary>
    private static string Escaped(string text) => Special().Replace(text.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>|~#&]")]
    private static partial Regex Special();
}
