using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Indicators.Api.Http.Formats.Xlsx;

/// <summary>Writes a sheet row by row below a frozen header.</summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>Day 0 in Excel, which treats 1900 as a leap year; day numbers are correct from March 1900 on.</summary>
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

    /// <summary>Writes a row; null leaves a cell empty.</summary>
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

    /// <summary>An inline string, which is never read as a formula.</summary>
    private static Cell Text(string text)
    {
        var written = new Text(CellText.Of(text));
        // Only if white space would be lost, because R's openxlsx reads the attribute as part of the text.
        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            written.Space = SpaceProcessingModeValues.Preserve;
        return new Cell(new InlineString(written)) { DataType = CellValues.InlineString };
    }

    /// <summary>A, B, … Z, AA, …</summary>
    private static string Letters(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
