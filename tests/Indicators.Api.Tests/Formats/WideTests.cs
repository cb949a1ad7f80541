using System.Net;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Indicators.Api.Tests;

/// <summary>Observations as a grid: one number a cell, and nothing chosen, averaged or dropped that is not named.</summary>
public sealed class WideTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private const string Everything = "/v1/observations?layout=wide";

    [DatabaseFact]
    public async Task What_cannot_be_one_number_is_refused_with_its_cells_and_a_request_that_leaves_it_out()
    {
        var problem = await served.GetAsync(Everything);

        Assert.Equal(
            ["select layout-cannot-carry", "shape layout-cannot-carry", "periodBasis layout-cannot-carry"],
            problem.AssertProblem(422, "layout-cannot-carry")
        );
        var unfit = problem.Body["unfit"]!;
        var several = Assert.Single(Cells(unfit, "several_figures"), cell => (string?)cell["column"] == "exports.XBR.XCO.honey.USD.A");
        Assert.Equal("2021", (string?)several["row"]);
        Assert.Equal(
            new[]
            {
                await served.IdOf("ash-2023-honey", "honey-exports-2021"),
                await served.IdOf("harbour-notes-honey", "honey-exports-2021"),
            }.Order(StringComparer.Ordinal),
            several["observations"]!.AsArray().Select(id => (string)id!).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            (await AllAsync("")).Where(one => one["value"] is null).Select(one => (string?)one["id"]).Order(StringComparer.Ordinal),
            Cells(unfit, "no_single_number")
                .SelectMany(cell => cell["observations"]!.AsArray())
                .Select(id => (string?)id)
                .Order(StringComparer.Ordinal)
        );

        var instead = (await served.GetAsync((string)unfit["instead"]!)).Body;
        Assert.Equal(Cells(unfit, "several_figures").Count(), instead["leftOut"]!.AsArray().Count);
        Assert.True(instead["wide"]!["columns"]!.AsArray().Count > 5);
    }

    [DatabaseFact]
    public async Task Each_number_stands_in_the_row_of_its_period_and_the_column_of_its_series()
    {
        var answer = (await served.GetAsync($"{Everything}&document=ash-2023-honey&shape=point&periodBasis=explicit,inherited")).Body;
        var wide = answer["wide"]!;
        var expected = (await AllAsync("&document=ash-2023-honey&shape=point&periodBasis=explicit,inherited"))
            .Select(one =>
                (Row: (string)one["period"]!["edtf"]!, Column: ColumnOf(one), Value: (decimal)one["value"]!, Id: (string)one["id"]!)
            )
            .Order()
            .ToArray();
        var columns = wide["columns"]!.AsArray().Select(column => (string)column!["key"]!).ToArray();

        Assert.Equal(expected, Filled(wide).Order());
        Assert.Equal(columns.Order(StringComparer.Ordinal), columns);
        Assert.Equal(expected.Length, answer["data"]!.AsArray().Count);
        Assert.Contains("exports.XBR.XCO.honey.USD.A forecast", columns);
        var starts = wide["data"]!.AsArray().Select(row => (string)row!["start"]!).ToArray();
        Assert.Equal(starts.Order(StringComparer.Ordinal), starts);

        IEnumerable<(string, string, decimal, string)> Filled(JsonNode grid) =>
            grid["data"]!
                .AsArray()
                .SelectMany(row =>
                    columns.Select(
                        (column, i) =>
                            (Code: (string)row!["code"]!, column, Value: (decimal?)row["values"]![i], Id: (string?)row["observations"]![i])
                    )
                )
                .Where(cell => cell.Value is not null)
                .Select(cell => (cell.Code, cell.column, cell.Value!.Value, cell.Id!));
    }

    [DatabaseFact]
    public async Task Rows_of_areas_have_a_column_for_each_period()
    {
        var wide = (await served.GetAsync("/v1/observations?indicator=exports&document=ash-2023-honey&layout=wide&rows=item")).Body[
            "wide"
        ]!;

        Assert.Equal(["honey"], wide["data"]!.AsArray().Select(row => (string?)row!["code"]));
        Assert.Equal(["Honey"], wide["data"]!.AsArray().Select(row => (string?)row!["name"]));
        Assert.Equal(
            ["exports.XBR.XCO.*.USD.A 2021", "exports.XBR.XCO.*.USD.A 2022-01/2022-06", "exports.XBR.XCO.*.USD.A 2025 forecast"],
            wide["columns"]!.AsArray().Select(column => (string?)column!["key"])
        );
        Assert.All(wide["columns"]!.AsArray(), column => Assert.Null(column!["item"]));
    }

    [DatabaseFact]
    public async Task Csv_lines_and_workbooks_hold_the_same_grid()
    {
        const string Query = "document=ash-2023-honey&shape=point&periodBasis=explicit,inherited&layout=wide";
        var wide = (await served.GetAsync($"/v1/observations?{Query}")).Body["wide"]!;
        var expected = wide["data"]!
            .AsArray()
            .Select(row => string.Join('|', row!["values"]!.AsArray().Select(value => value?.ToString()).Prepend((string?)row["code"])))
            .ToArray();

        var answer = await served.GetAsync($"/v1/observations.csv?{Query}");
        var records = answer.Text.TrimEnd().Split("\r\n").Select(line => line.Split(',')).ToArray();
        Assert.Equal(wide["columns"]!.AsArray().Select(column => (string)column!["key"]!), records[0].Skip(3));
        Assert.Equal(expected, records.Skip(1).Select(row => string.Join('|', row.Skip(3).Prepend(row[0]))));
        Assert.Contains("observations-wide-2026.1.csv", answer["Content-Disposition"], StringComparison.Ordinal);

        var lines = (await served.GetAsync($"/v1/observations.ndjson?{Query}"))
            .Text.TrimEnd('\n')
            .Split('\n')
            .Select(line => JsonNode.Parse(line)!.AsObject());
        Assert.Equal(
            expected,
            lines.Select(line => string.Join('|', line.Skip(3).Select(cell => cell.Value?.ToString()).Prepend((string?)line["period"])))
        );

        using var bytes = new MemoryStream(await served.Client.GetByteArrayAsync($"/v1/observations.xlsx?{Query}"));
        using var workbook = SpreadsheetDocument.Open(bytes, false);
        var sheets = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().ToArray();
        Assert.Equal(["data", "metadata", "columns", "figures", "sources"], sheets.Select(sheet => sheet.Name!.Value));
        var data = ((WorksheetPart)workbook.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet.Descendants<Row>().ToArray();
        Assert.Equal(expected.Length + 1, data.Length);
        Assert.Equal(
            expected.Sum(row => row.Split('|').Skip(1).Count(value => value != "")),
            data.Skip(1).SelectMany(row => row.Elements<Cell>()).Count(cell => cell.DataType is null && cell.StyleIndex is null)
        );
    }

    [DatabaseFact]
    public async Task Titles_can_stand_above_the_columns()
    {
        var header = (
            await served.GetAsync("/v1/observations.csv?indicator=exports&document=ash-2023-honey&layout=wide&header=title")
        ).Text.Split("\r\n")[0];
        Assert.Contains("Exports", header, StringComparison.Ordinal);
        Assert.Contains("forecast", header, StringComparison.Ordinal);
        Assert.DoesNotContain("exports.XBR", header, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_single_series_has_one_column()
    {
        const string Series = "/v1/series/exports.XBR.XCO.honey.USD.A";
        var one = (await served.GetAsync($"{Series}?layout=wide&select=preferred")).Body;
        Assert.Equal(["2021"], one["leftOut"]!.AsArray().Select(choice => (string?)choice!["period"]));
        Assert.Equal(2, one["wide"]!["columns"]!.AsArray().Count);
        Assert.Equal(2, one["observations"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync($"{Series}.csv?layout=wide&select=preferred")).Status);
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync($"{Series}/observations.csv?layout=wide&document=ash-2023-honey")).Status);
        (await served.GetAsync($"{Series}?layout=wide")).AssertProblem(422, "layout-cannot-carry");
        (await served.GetAsync($"{Series}/observations?layout=wide")).AssertProblem(422, "layout-cannot-carry");
    }

    [DatabaseTheory]
    [InlineData("layout=wide&limit=5", 400, "contradictory-parameters")]
    [InlineData("layout=wide&sort=value", 400, "contradictory-parameters")]
    [InlineData("layout=wide&include=sentence", 400, "contradictory-parameters")]
    [InlineData("rows=area", 400, "contradictory-parameters")]
    [InlineData("layout=long&header=title", 400, "contradictory-parameters")]
    [InlineData("layout=tall", 400, "unknown-code")]
    [InlineData("layout=wide&rows=unit", 400, "unknown-code")]
    [InlineData("layout=wide&format=jsonstat&indicator=exports&document=ash-2023-honey", 422, "format-cannot-carry")]
    public async Task What_a_grid_cannot_have_is_refused(string query, int status, string code) =>
        (await served.GetAsync($"/v1/observations?{query}")).AssertProblem(status, code);

    [DatabaseFact]
    public async Task An_empty_grid_says_why()
    {
        var answer = (await served.GetAsync($"{Everything}&q=unheard")).Body;
        Assert.Empty(answer["wide"]!["columns"]!.AsArray());
        Assert.NotNull(answer["empty"]);
        Assert.Equal("period,period_start,period_end\r\n", (await served.GetAsync("/v1/observations.csv?layout=wide&q=unheard")).Text);
    }

    private static IEnumerable<JsonNode> Cells(JsonNode unfit, string reason) =>
        unfit["cells"]!.AsArray().Where(cell => (string?)cell!["reason"] == reason).Select(cell => cell!);

    private static string ColumnOf(JsonNode one) =>
        (string)one["status"]! is "actual" or "estimate" ? (string)one["series"]! : $"{one["series"]} {one["status"]}";

    private async Task<IReadOnlyList<JsonNode>> AllAsync(string query) =>
        [.. (await served.GetAsync($"/v1/observations?limit=1000{query}")).Body["data"]!.AsArray().Select(one => one!)];
}
