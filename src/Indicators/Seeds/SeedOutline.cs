using System.Globalization;
using CsvHelper;
using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Texts;

namespace Indicators.Seeds;

/// <summary>
/// The paragraphs of a document's witnesses without their text, as stored in <c>seeds/outlines/*.csv</c>. Always generated.
/// </summary>
/// <param name="File">Path of the file below the seeds folder as given.</param>
/// <param name="Rows">In file order.</param>
public sealed record SeedOutline(string File, IReadOnlyList<SeedOutlineRow> Rows)
{
    private static readonly string[] Header =
    [
        "witness",
        "paragraph",
        "kind",
        "section",
        "firstLine",
        "lastLine",
        "length",
        "sentences",
        "sha256",
    ];

    private const string Hint = "the outline is made by command: ./indicators anchor";

    private static readonly CsvReaderOptions Reading = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    private static readonly CsvWriterOptions Writing = new() { Separator = ',', NewLine = "\n" };

    /// <summary>The paragraphs of a witness, given its position from 1.</summary>
    public IReadOnlyList<ParagraphOutline> Of(int witness) => [.. Rows.Where(r => r.Witness == witness).Select(r => r.Paragraph)];

    /// <summary>Reads the CSV. A row that cannot be read goes to the log.</summary>
    public static SeedOutline Read(string text, ProblemLog log)
    {
        var rows = new List<SeedOutlineRow>();
        try
        {
            using var csv = CsvReader.FromText(text, Reading);
            if (!Header.SequenceEqual(csv.Headers))
                log.Add(1, ProblemCodes.BadOutline, "the columns must be " + string.Join(",", Header), Hint);
            while (log.Count == 0 && csv.Read())
            {
                if (Row(csv) is { } row)
                    rows.Add(row);
                else
                    log.Add((int)csv.LineNumber, ProblemCodes.BadOutline, "this row is no paragraph", Hint);
            }
        }
        catch (CsvFormatException e)
        {
            log.Add(Math.Max(1, (int)e.LineNumber), ProblemCodes.BadOutline, e.Message, Hint);
        }

        return new SeedOutline(log.File, rows);
    }

    /// <summary>Writes the CSV, with LF line ends, including a final one.</summary>
    public static string Write(IEnumerable<SeedOutlineRow> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Writing, leaveOpen: true))
        {
            csv.WriteRecord(Header);
            foreach (var (witness, paragraph) in rows)
            {
                csv.WriteRecord([
                    SeedNumbers.Write(witness),
                    SeedNumbers.Write(paragraph.Ordinal),
                    paragraph.Kind,
                    paragraph.Section ?? "",
                    SeedNumbers.Write(paragraph.Lines.First),
                    SeedNumbers.Write(paragraph.Lines.Last),
                    SeedNumbers.Write(paragraph.Length),
                    SeedNumbers.Write(paragraph.Sentences),
                    paragraph.Sha256,
                ]);
            }
        }

        return text.ToString();
    }

    private static SeedOutlineRow? Row(CsvReader csv)
    {
        int? Positive(string column) => SeedNumbers.Integer(csv.GetString(column)) is { } number and > 0 ? number : null;
        var (kind, section, sha256) = (csv.GetString("kind"), csv.GetString("section"), csv.GetString("sha256"));
        if (
            Positive("witness") is not { } witness
            || Positive("paragraph") is not { } ordinal
            || Positive("firstLine") is not { } first
            || Positive("lastLine") is not { } last
            || Positive("length") is not { } length
            || Positive("sentences") is not { } sentences
            || string.IsNullOrEmpty(kind)
            || !HexHash.IsSha256(sha256)
            || last < first
        )
            return null;
        return new SeedOutlineRow(
            witness,
            new ParagraphOutline
            {
                Ordinal = ordinal,
                Kind = kind,
                Section = string.IsNullOrEmpty(section) ? null : section,
                Lines = new LineRange(first, last),
                Length = length,
                Sentences = sentences,
                Sha256 = sha256,
            }
        );
    }
}

/// <summary>A row of an outline.</summary>
/// <param name="Witness">Position of the witness in the document, from 1.</param>
/// <param name="Paragraph">The paragraph without its text.</param>
public sealed record SeedOutlineRow(int Witness, ParagraphOutline Paragraph);
