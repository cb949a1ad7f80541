using System.Globalization;
using CsvHelper;
using Indicators.Model;
using Indicators.Seeds.Problems;

namespace Indicators.Seeds;

/// <summary>The numerals of one text that are not figures, as stored in <c>seeds/ledger/*.csv</c>.</summary>
/// <param name="File">Path of the file below the seeds folder as given.</param>
/// <param name="Rows">In file order.</param>
public sealed record SeedLedger(string File, IReadOnlyList<SeedLedgerRow> Rows)
{
    private static readonly string[] Header = ["line", "printed", "nth", "reason", "note"];

    private const int MaxPrintedLength = 80; // characters, as for everything that is quoted from a text

    private static readonly CsvReaderOptions Reading = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    private static readonly CsvWriterOptions Writing = new() { Separator = ',', NewLine = "\n" };

    /// <summary>Name of the text file: the ledger's name with <c>.txt</c> instead of <c>.csv</c>.</summary>
    public string Text => Path.GetFileNameWithoutExtension(File) + ".txt";

    /// <summary>Reads the CSV. A row that cannot be read goes to the log.</summary>
    public static SeedLedger Read(string text, ProblemLog log)
    {
        var rows = new List<SeedLedgerRow>();
        try
        {
            using var csv = CsvReader.FromText(text, Reading);
            var hasColumns = Header.SequenceEqual(csv.Headers);
            if (!hasColumns)
                log.Add(1, ProblemCodes.BadLedger, "the columns must be " + string.Join(",", Header));
            while (hasColumns && csv.Read())
            {
                if (Row(csv, log) is { } row)
                    rows.Add(row);
            }
        }
        catch (CsvFormatException e)
        {
            log.Add(Math.Max(1, (int)e.LineNumber), ProblemCodes.BadLedger, e.Message);
        }

        return new SeedLedger(log.File, rows);
    }

    /// <summary>Writes the canonical CSV: sorted by line, printed text and occurrence, with LF line ends, including a final one.</summary>
    public static string Write(IEnumerable<SeedLedgerRow> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Writing, leaveOpen: true))
        {
            csv.WriteRecord(Header);
            foreach (var row in rows.OrderBy(r => r.Line).ThenBy(r => r.Printed, StringComparer.Ordinal).ThenBy(r => r.Nth ?? 0))
            {
                csv.WriteRecord([
                    SeedNumbers.Write(row.Line),
                    row.Printed,
                    row.Nth is { } nth ? SeedNumbers.Write(nth) : "",
                    Codes.Of(row.Reason),
                    row.Note ?? "",
                ]);
            }
        }

        return text.ToString();
    }

    private static SeedLedgerRow? Row(CsvReader csv, ProblemLog log)
    {
        var (at, nth, printed, note) = ((int)csv.LineNumber, csv.GetString("nth"), csv.GetString("printed"), csv.GetString("note"));
        int? occurrence = string.IsNullOrEmpty(nth) ? null : SeedNumbers.Integer(nth);
        if (SeedNumbers.Integer(csv.GetString("line")) is not { } line || line < 1)
            log.Add(at, ProblemCodes.BadLedger, "line is no line number from 1");
        else if (string.IsNullOrWhiteSpace(printed) || printed.Length > MaxPrintedLength)
            log.Add(at, ProblemCodes.BadLedger, $"printed is empty or longer than {MaxPrintedLength} characters");
        else if (!string.IsNullOrEmpty(nth) && occurrence is not > 0)
            log.Add(at, ProblemCodes.BadLedger, $"nth is '{nth}', which is not a number from 1");
        else if (!Codes.TryParse<LedgerReason>(csv.GetString("reason"), out var reason) || reason == LedgerReason.Figure)
            log.Add(
                at,
                ProblemCodes.BadCode,
                $"'{csv.GetString("reason")}' is no reason",
                "one of " + string.Join(", ", Codes.All<LedgerReason>().Where(c => c != Codes.Of(LedgerReason.Figure)))
            );
        else if (reason == LedgerReason.Other && string.IsNullOrWhiteSpace(note))
            log.Add(at, ProblemCodes.BadLedger, "the reason is other, and no note says what");
        else
            return new SeedLedgerRow(at, line, printed, occurrence, reason, string.IsNullOrEmpty(note) ? null : note);
        return null;
    }
}

/// <summary>A row of a ledger: one or more adjacent numerals.</summary>
/// <param name="At">Line of the CSV, from 1.</param>
/// <param name="Line">Line of the text, from 1.</param>
/// <param name="Printed">The numeral as printed in the line, or a name that contains it ("COVID-19").</param>
/// <param name="Nth">Which occurrence in the line, from 1; null if there is only one.</param>
/// <param name="Reason">What the numeral is.</param>
/// <param name="Note">Remarks; null if none.</param>
public sealed record SeedLedgerRow(int At, int Line, string Printed, int? Nth, LedgerReason Reason, string? Note);
