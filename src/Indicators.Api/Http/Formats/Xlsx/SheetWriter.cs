using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Indicators.Api.Http.Formats.Xlsx;

/// <summary>Writes a sheet row by row under a frozen header.</summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>Excel counts days from here; it takes 1900 for a leap year, so that only from March 1900 on the count is right.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly PartWriter _xml;
    private readonly string[] _letters;
    private uint _row;

    public SheetWriter(Stream part, IReadOnlyList<string> header)
    {
        _letters = [.. header.Select((_, i) => Letters(i))];
        _xml = new PartWriter(part);
        _xml.Begin("worksheet");
        new SheetViews(
            new SheetView(
                new Pane
                {
                    VerticalSplit = 1,
                    TopLeftCell = "A2",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                }
            )
            {
                WorkbookViewId = 0,
            }
        ).WriteTo(_xml);
        _xml.Begin("sheetData");
        Write(header, CellStyles.Header);
    }

    /// <summary>A row; null leaves a cell empty.</summary>
    public void Write(IEnumerable<object?> values) => Write(values, style: null);

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Write(IEnumerable<object?> values, uint? style)
    {
        _row++;
        _xml.Begin("row");
        _xml.WriteAttributeString("r", _row.ToString(CultureInfo.InvariantCulture));
        var column = 0;
        foreach (var value in values)
        {
            if (CellOf(value) is { } cell)
            {
                cell.CellReference = $"{_letters[column]}{_row}";
                if (style is not null)
                    cell.StyleIndex = style;
                cell.WriteTo(_xml);
            }

            column++;
        }

        _xml.WriteEndElement();
    }

    private static Cell? CellOf(object? value) =>
        value switch
        {
            null => null,
            string text => Text(text),
            bool truth => new Cell(new CellValue(truth ? "1" : "0")) { DataType = CellValues.Boolean },
            DateOnly day when day < FirstDay => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            DateOnly day => new Cell(new CellValue((day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture)))
            {
                StyleIndex = CellStyles.Date,
            },
            IFormattable number => new Cell(new CellValue(number.ToString(null, CultureInfo.InvariantCulture))),
            _ => throw new InvalidOperationException($"no cell is a {value.GetType()}"),
        };

    /// <summary>In the cell itself, and so never a formula.</summary>
    private static Cell Text(string text)
    {
        var written = new Text(CellText.Of(text));
        // Only where space would be lost: R's openxlsx takes the attribute for a part of the text.
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            written.Space = SpaceProcessingModeValues.Preserve;
        return new Cell(new InlineString(written)) { DataType = CellValues.InlineString };
    }

    /// <summary>A, B, … Z, AA, …</summary>
    private static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
