using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Indicators.Api.Http.Formats.Xlsx;

/// <summary>
/// Writes a workbook sequentially. The parts go straight into the archive, because the SDK's package would hold them all in memory until
/// the end.
/// </summary>
/// <param name="time">Time stamp of every part in the archive.</param>
internal sealed class WorkbookWriter(DateTime time) : IDisposable
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SpreadsheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly OutgoingBuffer _outgoing = new();
    private readonly List<string> _sheets = [];
    private ZipArchive? _archive;

    private ZipArchive Archive => _archive ??= new ZipArchive(_outgoing, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Flushes what has been written so far.</summary>
    public Task DrainAsync(Stream target, CancellationToken cancellation) => _outgoing.DrainAsync(target, cancellation);

    /// <summary>Starts a sheet. Dispose of it before starting the next.</summary>
    public SheetWriter AddSheet(string name, IReadOnlyList<string> header)
    {
        _sheets.Add(name);
        return new SheetWriter(Open($"xl/worksheets/sheet{_sheets.Count}.xml"), header);
    }

    /// <summary>Writes the workbook parts that list the sheets.</summary>
    public void Finish()
    {
        Write(
            "xl/workbook.xml",
            new Workbook(
                new Sheets(
                    _sheets.Select(
                        (name, i) =>
                            new Sheet
                            {
                                Name = name,
                                SheetId = (uint)(i + 1),
                                Id = $"rId{i + 1}",
                            }
                    )
                )
            )
        );
        Write("xl/styles.xml", CellStyles.Sheet());
        Write(
            "xl/_rels/workbook.xml.rels",
            Rels([.. _sheets.Select((_, i) => ($"{Office}/worksheet", $"worksheets/sheet{i + 1}.xml")), ($"{Office}/styles", "styles.xml")])
        );
        Write("_rels/.rels", Rels([($"{Office}/officeDocument", "xl/workbook.xml")]));
        var parts = _sheets
            .Select((_, i) => ($"xl/worksheets/sheet{i + 1}.xml", "worksheet+xml"))
            .Prepend(("xl/workbook.xml", "sheet.main+xml"))
            .Append(("xl/styles.xml", "styles+xml"));
        Write(
            "[Content_Types].xml",
            $"{Declaration}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + string.Concat(
                    parts.Select(part => $"<Override PartName=\"/{part.Item1}\" ContentType=\"{SpreadsheetMl}.{part.Item2}\"/>")
                )
                + "</Types>"
        );
        Archive.Dispose();
    }

    public void Dispose() => _outgoing.Dispose();

    private static string Rels(IReadOnlyList<(string Type, string Target)> targets) =>
        $"{Declaration}<Relationships xmlns=\"{Relationships}\">"
        + string.Concat(targets.Select((one, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{one.Type}\" Target=\"{one.Target}\"/>"))
        + "</Relationships>";

    private Stream Open(string part)
    {
        var entry = Archive.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(time.Ticks, TimeSpan.Zero);
        return entry.Open();
    }

    private void Write(string part, string text)
    {
        using var stream = Open(part);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private void Write(string part, OpenXmlElement root)
    {
        using var xml = new PartWriter(Open(part));
        root.WriteTo(xml);
    }
}
