using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;

namespace Indicators.Cli.Drafts;

/// <summary>A row for each number of a draft.</summary>
internal static class CsvReport
{
    /// <summary>Words of a draft that begin as a formula does get an apostrophe, because a spreadsheet would run them.</summary>
    private static readonly CsvWriterOptions Writing = new()
    {
        Separator = ',',
        NewLine = "\r\n",
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r",
    };

    private static readonly (string Name, Func<JsonNode, string> Value)[] Columns =
    [
        ("number", number => $"{number["number"]}"),
        ("paragraph", number => $"{number["paragraph"]}"),
        ("start", number => $"{number["span"]!["start"]}"),
        ("end", number => $"{number["span"]!["end"]}"),
        ("text", number => (string)number["text"]!),
        ("status", number => (string)number["status"]!),
        ("reason", number => (string?)number["reason"] ?? ""),
        ("label", number => (string?)number["label"] ?? ""),
        ("score", DraftWords.Score),
        ("explanation", number => (string?)number["explanation"] ?? ""),
        ("printed", number => (string?)number["figure"]?["printed"] ?? ""),
        ("claim", number => (string?)number["figure"]?["claim"] ?? ""),
        ("period", number => (string?)number["figure"]?["period"]?["edtf"] ?? ""),
        ("asserted_at", number => (string?)number["figure"]?["assertedAt"] ?? ""),
        ("credit", number => number["figure"] is { } figure ? DraftWords.Credit(figure) : ""),
        ("document", number => (string?)number["figure"]?["source"]?["document"] ?? ""),
        ("title", number => (string?)number["figure"]?["source"]?["title"] ?? ""),
        ("source_paragraph", number => $"{number["figure"]?["source"]?["paragraph"]}"),
        ("source_sentence", number => $"{number["figure"]?["source"]?["sentence"]}"),
        ("url", number => (string?)number["figure"]?["source"]?["url"] ?? ""),
        ("observation", number => (string?)number["figure"]?["id"] ?? ""),
    ];

    public static string Of(CheckedDraft draft)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Writing, leaveOpen: true))
        {
            csv.WriteRecord([.. Columns.Select(column => column.Name)]);
            foreach (var number in draft.Numbers)
                csv.WriteRecord([.. Columns.Select(column => column.Value(number))]);
        }

        return text.ToString();
    }
}
