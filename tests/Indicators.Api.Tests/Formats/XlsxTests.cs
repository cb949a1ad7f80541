using System.Globalization;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Indicators.Api.Http.Formats.Xlsx;
using CellStyles = Indicators.Api.Http.Formats.Xlsx.CellStyles;

namespace Indicators.Api.Tests;

public sealed class XlsxTests(ServedOddities served) : IClassFixture<ServedOddities>
{
    [DatabaseTheory]
    [InlineData("/v1/observations.xlsx")]
    [InlineData("/v1/series.xlsx")]
    [InlineData("/v1/observations.xlsx?q=unheard")]
    public async Task A_workbook_is_valid_and_has_data_metadata_and_sources(string path)
    {
        using var workbook = await OpenAsync(path);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(error => $"{error.Path?.XPath} {error.Description}"));
        Assert.Equal(
            ["data", "metadata", "sources"],
            workbook.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value)
        );
    }

    [DatabaseFact]
    public async Task Numbers_and_dates_are_numbers_and_dates_and_texts_are_texts()
    {
        using var workbook = await OpenAsync("/v1/observations.xlsx");
        var rows = Rows(workbook, 0);
        var objects = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray();

        Assert.Equal(objects.Count, rows.Count);
        foreach (var (one, row) in objects.Zip(rows))
        {
            Assert.Equal((string?)one!["id"], row["id"]);
            Assert.Equal((decimal?)one["value"], (decimal?)row["value"]);
            Assert.Equal((decimal?)one["low"], (decimal?)row["low"]);
            Assert.Equal((bool?)one["highInclusive"], (bool?)row["high_inclusive"]);
            Assert.Equal(
                (string?)one["period"]!["start"],
                ((DateOnly?)row["period_start"])?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            );
            Assert.Equal((string?)one["printed"], row["printed"]);
            Assert.Equal((decimal?)one["source"]!["line"], row["line"]);
        }

        Assert.Subset(rows.Select(row => (string)row["printed"]!).ToHashSet(), OddRelease.Printed.ToHashSet());
        Assert.Empty(workbook.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<CellFormula>()));
    }

    [DatabaseFact]
    public async Task Metadata_and_sources_say_what_it_is_and_where_it_comes_from()
    {
        using var workbook = await OpenAsync("/v1/observations.xlsx?document=ash-2023-honey");
        var metadata = Rows(workbook, 1).ToDictionary(row => (string)row["name"]!, row => row["value"]);
        var source = Assert.Single(Rows(workbook, 2));

        Assert.Equal(("2026.1", "/v1/observations.xlsx?document=ash-2023-honey"), (metadata["release"], metadata["request"]));
        Assert.Equal((decimal)Rows(workbook, 0).Count, metadata["rows"]);
        Assert.Equal("The figure as printed in the text", metadata["column printed"]);
        Assert.Equal(
            ("ash-2023-honey", "Rowan Ash", "2023-05-04", "https://valley.example/letters/honey"),
            (source["document"], source["authors"], source["published"], source["url"])
        );
        Assert.Equal(2, Rows(await OpenAsync("/v1/series.xlsx"), 2).Count);
    }

    [DatabaseFact]
    public async Task The_same_answer_has_the_same_bytes()
    {
        var first = await served.Client.GetByteArrayAsync("/v1/observations.xlsx");
        await Task.Delay(2100); // the clock of an archive has steps of two seconds
        Assert.Equal(first, await served.Client.GetByteArrayAsync("/v1/observations.xlsx"));
    }

    [DatabaseFact]
    public async Task A_workbook_is_a_file_and_is_not_compressed_once_more()
    {
        var answer = await served.GetAsync("/v1/observations?format=xlsx", ("Accept-Encoding", "br, gzip"));
        Assert.Equal(
            (HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            (answer.Status, answer["Content-Type"])
        );
        Assert.Equal(
            "attachment; filename=observations-2026.1.xlsx; filename*=UTF-8''observations-2026.1.xlsx",
            answer["Content-Disposition"]
        );
        Assert.Null(answer["Content-Encoding"]);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("bell\u0007", "bell_x0007_")]
    [InlineData("\rreturned", "_x000D_returned")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("bee 🐝", "bee 🐝")]
    public void What_xml_cannot_carry_is_escaped_as_excel_does(string text, string cell) => Assert.Equal(cell, CellText.Of(text));

    [Fact]
    public void A_text_is_cut_where_excel_would_refuse_the_file() =>
        Assert.Equal((32_767, '…'), (CellText.Of(new string('a', 40_000)).Length, CellText.Of(new string('a', 40_000))[^1]));

    private async Task<SpreadsheetDocument> OpenAsync(string path) =>
        SpreadsheetDocument.Open(new MemoryStream(await served.Client.GetByteArrayAsync(path)), isEditable: false);

    /// <summary>The rows below the header, by the names in it; numbers as decimals, cells with the style of dates as dates.</summary>
    private static List<Dictionary<string, object?>> Rows(SpreadsheetDocument workbook, int index)
    {
        var sheet = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().ElementAt(index);
        var rows = ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.Descendants<Row>().ToArray();
        var header = rows[0].Elements<Cell>().ToDictionary(Column, cell => (string)Read(cell)!);
        return
        [
            .. rows.Skip(1)
                .Select(row =>
                {
                    var cells = row.Elements<Cell>().ToDictionary(Column, Read);
                    return header.ToDictionary(column => column.Value, column => cells.GetValueOrDefault(column.Key));
                }),
        ];
    }

    private static string Column(Cell cell) => cell.CellReference!.Value!.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    private static object? Read(Cell cell)
    {
        if (cell.DataType?.Value == CellValues.InlineString)
            return cell.InnerText.Replace("_x000D_", "\r", StringComparison.Ordinal);
        if (cell.DataType?.Value == CellValues.Boolean)
            return cell.InnerText == "1";
        var number = decimal.Parse(cell.CellValue!.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return cell.StyleIndex?.Value == CellStyles.Date ? DateOnly.FromDateTime(DateTime.FromOADate((double)number)) : number;
    }
}
