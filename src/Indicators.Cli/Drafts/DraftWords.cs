using System.Globalization;
using System.Text.Json.Nodes;

namespace Indicators.Cli.Drafts;

/// <summary>The statuses of a draft in words, and the source of a figure in a line.</summary>
internal static class DraftWords
{
    /// <summary>Code, member of the summary, sign, words and colour of the terminal; what an editor looks at first comes first.</summary>
    public static readonly IReadOnlyList<(string Code, string Member, string Sign, string Words, int Colour)> Statuses =
    [
        ("contradicted", "contradicted", "≠", "contradicted", 31),
        ("differs", "differs", "≠", "differs", 31),
        ("beyond", "beyond", "⊃", "goes beyond its source", 33),
        ("hedged_differently", "hedgedDifferently", "≈", "hedged differently", 33),
        ("rounded", "rounded", "≈", "rounded", 32),
        ("no_source", "noSource", "?", "no source here", 35),
        ("supported", "supported", "=", "supported", 32),
        ("not_a_claim", "notAClaim", "·", "not a claim", 90),
    ];

    public static (string Code, string Member, string Sign, string Words, int Colour) Of(JsonNode number)
    {
        var code = (string)number["status"]!;
        return Statuses.First(status => status.Code == code);
    }

    /// <summary>The numbers that claim something.</summary>
    public static IEnumerable<JsonNode> Claims(CheckedDraft draft) =>
        draft.Numbers.Where(number => (string)number["status"]! != "not_a_claim");

    /// <summary>How many numbers, and how many of each status, in a line.</summary>
    public static string Summary(JsonNode summary)
    {
        var counts = Statuses
            .Select(status => (status.Words, Count: (int)summary[status.Member]!))
            .Where(status => status.Count > 0)
            .Select(status => $"{status.Count} {status.Words}");
        return $"{Count((int)summary["numbers"]!, "number")} in {Count((int)summary["paragraphs"]!, "paragraph")}: "
            + $"{string.Join(", ", counts)}".TrimEnd(':', ' ');
    }

    /// <summary>“printed”, title, paragraph, sentence; date.</summary>
    public static string Source(JsonNode figure)
    {
        var source = figure["source"]!;
        var said = (string?)figure["assertedAt"] is { } day ? $", {day}" : "";
        var title = (string?)source["title"] ?? (string)source["document"]!;
        return $"{title}{said}, paragraph {source["paragraph"]}, sentence {source["sentence"]}";
    }

    public static string Credit(JsonNode figure) =>
        string.Join(" ← ", figure["credit"]!.AsArray().Select(credit => (string)credit!["agent"]!));

    public static string Score(JsonNode number) =>
        (double?)number["score"] is { } score ? score.ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
