using System.Globalization;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;

namespace Indicators.Cli.Drafts;

/// <summary>A row for each number of a draft.</summary>
internal static class CsvReport
{
    private static readonly (string Name, Func<JsonNode, object?> Value)[] Columns =
    [
        ("number", number => (int)number["number"]!),
        ("paragraph", number => (int)number["paragraph"]!),
        ("start", number => (int)number["span"]!["start"]!),
        ("end", number => (int)number["span"]!["end"]!),
        ("text", number => (string)number["text"]!),
        ("status", number => (string)number["status"]!),
        ("reason", number => (string?)number["reason"]),
        ("label", number => (string?)number["label"]),
        ("score", DraftWords.Score),
        ("explanation", number => (string?)number["explanation"]),
        ("printed", number => (string?)number["figure"]?["printed"]),
        ("claim", number => (string?)number["figure"]?["claim"]),
        ("period", number => (string?)number["figure"]?["period"]?["edtf"]),
        ("asserted_at", number => (string?)number["figure"]?["assertedAt"]),
        ("credit", number => number["figure"] is { } figure ? DraftWords.Credit(figure) : null),
        ("document", number => (string?)number["figure"]?["source"]?["document"]),
        ("title", number => (string?)number["figure"]?["source"]?["title"]),
        ("source_paragraph", number => (int?)number["figure"]?["source"]?["paragraph"]),
        ("source_sentence", number => (int?)number["figure"]?["source"]?["sentence"]),
        ("url", number => (string?)number["figure"]?["source"]?["url"]),
        ("observation", number => (string?)number["figure"]?["id"]),
    ];

    public static string Of(CheckedDraft draft)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            foreach (var (name, _) in Columns)
                csv.WriteField(name);
            csv.NextRecord();
            foreach (var number in draft.Numbers)
            {
                foreach (var (_, value) in Columns)
                    csv.WriteField(value(number));
                csv.NextRecord();
            }
        }

        return text.ToString();
    }
}
