using System.Globalization;
using CsvHelper;
using Indicators.Model;
using Indicators.Seeds.Problems;

namespace Indicators.Seeds;

/// <summary>The number of numerals of each text by kind, as stored in <c>seeds/ledger/totals.csv</c>. Always generated.</summary>
/// <param name="File">Path of the file below the seeds folder as given.</param>
/// <param name="Rows">In file order.</param>
public sealed record SeedLedgerTotals(string File, IReadOnlyList<LedgerTotal> Rows)
{
    private static readonly string[] Header = ["file", "document", "reason", "numerals"];

    private const string Hint = "the totals are made by command: ./indicators audit --write";

    private static readonly CsvReaderOptions Reading = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    private static readonly CsvWriterOptions Writing = new() { Separator = ',', NewLine = "\n" };

    /// <summary>Reads the CSV. A row that cannot be read goes to the log.</summary>
    public static SeedLedgerTotals Read(string text, ProblemLog log)
    {
        var rows = new List<LedgerTotal>();
        try
        {
            using var csv = CsvReader.FromText(text, Reading);
            if (!Header.SequenceEqual(csv.Headers))
                log.Add(1, ProblemCodes.BadLedger, "the columns must be " + string.Join(",", Header), Hint);
            while (log.Count == 0 && csv.Read())
            {
                if (Row(csv) is { } row)
                    rows.Add(row);
                else
                    log.Add((int)csv.LineNumber, ProblemCodes.BadLedger, "this row is no total", Hint);
            }
        }
        catch (CsvFormatException e)
        {
            log.Add(Math.Max(1, (int)e.LineNumber), ProblemCodes.BadLedger, e.Message, Hint);
        }

        return new SeedLedgerTotals(log.File, rows);
    }

    /// <summary>Writes the canonical CSV, with LF line ends, including a final one.</summary>
    public static string Write(IEnumerable<LedgerTotal> totals)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Writing, leaveOpen: true))
        {
            csv.WriteRecord(Header);
            foreach (var total in LedgerTotal.Sort(totals))
                csv.WriteRecord([total.File, total.Document ?? "", Codes.Of(total.Reason), SeedNumbers.Write(total.Numerals)]);
        }

        return text.ToString();
    }

    private static LedgerTotal? Row(CsvReader csv)
    {
        var (file, document) = (csv.GetString("file"), csv.GetString("document"));
        if (
            !WitnessTexts.IsFileName(file)
            || !Codes.TryParse<LedgerReason>(csv.GetString("reason"), out var reason)
            || SeedNumbers.Integer(csv.GetString("numerals")) is not { } numerals
            || numerals < 1
        )
            return null;
        return new LedgerTotal(file, string.IsNullOrEmpty(document) ? null : document, reason, numerals);
    }
}
