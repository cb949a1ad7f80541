using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Indicators.Ledger;
using Indicators.Model;

namespace Indicators.Cli;

/// <summary>Prints an audit as tables or as JSON.</summary>
internal static class AuditListing
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Problems first, then a table of files by reason, then the rules, and the sum in the last line.</summary>
    public static IEnumerable<string> Lines(AuditReport report)
    {
        foreach (var problem in report.Problems)
            yield return problem.ToString();
        if (report.Problems.Count > 0)
            yield return "";
        foreach (var line in Table(Reasons(report)))
            yield return line;
        yield return "";
        string[] header = ["rule", "reason", "accounts", "agrees", "differs", "sample"];
        foreach (
            var line in Table([
                header,
                .. report.Rules.Select(r =>
                    new[] { r.Rule.Name, Codes.Of(r.Rule.Reason), Number(r.Accounts), Number(r.Agrees), Number(r.Differs), r.Sample ?? "" }
                ),
            ])
        )
            yield return line;
        yield return "";
        int Sum(Func<AuditedFile, int> count) => report.Files.Sum(count);
        yield return $"{Sum(f => f.Numerals)} numerals in {report.Files.Count} files: {Sum(f => f.ByAnchor)} by anchors, "
            + $"{Sum(f => f.ByRow)} in the ledger, "
            + $"{Sum(f => f.ByRule)} by rules, {Sum(f => f.Unaccounted)} unaccounted; {CheckedSeeds.Count(report.Problems.Count)}";
    }

    /// <summary>The same as one JSON object.</summary>
    public static string Json(AuditReport report) =>
        JsonSerializer.Serialize(
            new
            {
                passed = report.Passed,
                files = report.Files,
                totals = report.Totals.Select(t => new
                {
                    t.File,
                    t.Document,
                    reason = Codes.Of(t.Reason),
                    t.Numerals,
                }),
                rules = report.Rules.Select(r => new
                {
                    r.Rule.Name,
                    reason = Codes.Of(r.Rule.Reason),
                    r.Rule.Definition,
                    r.Accounts,
                    r.Agrees,
                    r.Differs,
                    r.Sample,
                }),
                problems = report.Problems.Select(p => new
                {
                    p.File,
                    p.Line,
                    code = p.Code.Code,
                    p.Message,
                    p.Hint,
                }),
            },
            Writing
        );

    private static IReadOnlyList<string[]> Reasons(AuditReport report)
    {
        var reasons = Enum.GetValues<LedgerReason>().Where(r => report.Totals.Any(t => t.Reason == r)).ToList();
        int Count(string? file, LedgerReason reason) =>
            report.Totals.Where(t => t.Reason == reason && (file is null || t.File == file)).Sum(t => t.Numerals);
        return
        [
            ["reason", .. report.Files.Select(f => f.File), "all"],
            .. reasons.Select(r => (string[])[Codes.Of(r), .. report.Files.Select(f => Number(Count(f.File, r))), Number(Count(null, r))]),
            ["unaccounted", .. report.Files.Select(f => Number(f.Unaccounted)), Number(report.Files.Sum(f => f.Unaccounted))],
            ["all", .. report.Files.Select(f => Number(f.Numerals)), Number(report.Files.Sum(f => f.Numerals))],
        ];
    }

    /// <summary>Pads the columns to equal width and aligns numbers to the right.</summary>
    private static IEnumerable<string> Table(IReadOnlyList<string[]> rows)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToList();
        return rows.Select(row =>
            string.Join(
                    "  ",
                    row.Select((cell, column) => IsNumber(rows[^1][column]) ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))
                )
                .TrimEnd()
        );
    }

    private static bool IsNumber(string cell) => cell.Length > 0 && cell.All(char.IsAsciiDigit);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
