using DocumentFormat.OpenXml.Spreadsheet;

namespace Indicators.Api.Http.Formats.Xlsx;

/// <summary>The cell styles, by position in the style sheet.</summary>
internal static class CellStyles
{
    public const uint Header = 1;
    public const uint Date = 2;

    private const uint DateFormat = 164; // the first that is not Excel's own

    public static Stylesheet Sheet() =>
        new(
            new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
            new Fonts(
                new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })
            )
            {
                Count = 2,
            },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            )
            {
                Count = 2,
            },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()))
            {
                Count = 1,
            },
            new CellStyleFormats(
                new CellFormat
                {
                    NumberFormatId = 0,
                    FontId = 0,
                    FillId = 0,
                    BorderId = 0,
                }
            )
            {
                Count = 1,
            },
            new CellFormats(
                new CellFormat
                {
                    NumberFormatId = 0,
                    FontId = 0,
                    FillId = 0,
                    BorderId = 0,
                    FormatId = 0,
                },
                new CellFormat
                {
                    NumberFormatId = 0,
                    FontId = 1,
                    FillId = 0,
                    BorderId = 0,
                    FormatId = 0,
                    ApplyFont = true,
                },
                new CellFormat
                {
                    NumberFormatId = DateFormat,
                    FontId = 0,
                    FillId = 0,
                    BorderId = 0,
                    FormatId = 0,
                    ApplyNumberFormat = true,
                }
            )
            {
                Count = 3,
            },
            // Without a named style, openpyxl warns and uses its own.
            new DocumentFormat.OpenXml.Spreadsheet.CellStyles(
                new CellStyle
                {
                    Name = "Normal",
                    FormatId = 0,
                    BuiltinId = 0,
                }
            )
            {
                Count = 1,
            }
        );
}
