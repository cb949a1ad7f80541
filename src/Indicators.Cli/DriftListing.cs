using System.Text.Encodings.Web;
using System.Text.Json;
using Indicators.Drift;
using Indicators.Model;

namespace Indicators.Cli;

/// <summary>Prints a comparison of anchors as lines or as JSON.</summary>
internal static class DriftListing
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A line per anchor that is not exact, or per anchor, and the totals in the last line.</summary>
    public static IEnumerable<string> Lines(DriftReport report, bool all)
    {
        foreach (var file in report.Unreadable)
            yield return $"not compared: {file}";
        foreach (var anchor in report.Anchors.Where(a => all || a.State != AnchorState.Exact))
            yield return anchor.ToString();
        foreach (var witness in report.WithoutOriginal)
            yield return $"no original text of {witness}: its edited sentences count as orphaned (name the folder with --original)";
        yield return $"{report.Anchors.Count} anchors: "
            + string.Join(", ", Enum.GetValues<AnchorState>().Select(s => $"{report.Totals[s]} {Codes.Of(s)}"));
    }

    /// <summary>The same as one JSON object, exact anchors included.</summary>
    public static string Json(DriftReport report) =>
        JsonSerializer.Serialize(
            new
            {
                passed = report.Passed,
                totals = report.Totals.ToDictionary(t => Codes.Of(t.Key), t => t.Value),
                anchors = report.Anchors.Select(a => new
                {
                    seed = new { file = a.SeedFile, line = a.SeedLine },
                    a.Figure,
                    role = Codes.Of(a.Role),
                    a.Printed,
                    state = Codes.Of(a.State),
                    was = Place(a.Was),
                    now = Place(a.Now),
                    a.Found,
                    a.Message,
                }),
                report.Unreadable,
                report.WithoutOriginal,
            },
            Writing
        );

    private static object? Place(DriftPlace? place) =>
        place is null
            ? null
            : new
            {
                place.File,
                place.Line,
                place.Paragraph,
                place.Sentence,
                start = place.Span.Start,
                end = place.Span.End,
            };
}
