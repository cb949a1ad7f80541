using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>Workbooks as the libraries read them that people use; each prints what it found.</summary>
public sealed class WorkbookReadersTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private const string Path = "/v1/observations.xlsx?series=exports.XBR.XCO.honey.USD.A&shape=point&sort=period";

    private const string R = """
        suppressPackageStartupMessages(library(openxlsx))
        file <- commandArgs(trailingOnly = TRUE)[1]
        data <- read.xlsx(file, sheet = "data", detectDates = TRUE)
        cat(sprintf('{"sheets":["%s"],"rows":%d,"id":"%s","value":%.0f,"start":"%s"}',
          paste(getSheetNames(file), collapse = '","'), nrow(data), data$id[1], data$value[1], data$period_start[1]))
        """;

    private const string Python = """
        import json, sys, warnings
        warnings.simplefilter("error")
        from openpyxl import load_workbook
        workbook = load_workbook(sys.argv[1])
        header, first, *rest = list(workbook["data"].values)
        row = dict(zip(header, first))
        print(json.dumps({"sheets": workbook.sheetnames, "rows": 1 + len(rest), "id": row["id"], "value": row["value"],
          "start": row["period_start"].date().isoformat()}))
        """;

    [NodeFact]
    public Task Exceljs_reads_sheets_numbers_and_dates() =>
        AssertReadsAsync(file => NodeProgram.RunAsync("clients/workbooks", "read.mjs", file));

    [ToolFact("there is no R with openxlsx ('./indicators test' installs it)", "Rscript", "-e", "library(openxlsx)")]
    public Task Openxlsx_of_R_reads_sheets_numbers_and_dates() =>
        AssertReadsAsync(async file =>
        {
            // Rscript takes no expression of several lines.
            var script = file + ".R";
            try
            {
                await File.WriteAllTextAsync(script, R);
                return (await ProgramRun.OfAsync("/", "Rscript", ["--vanilla", script, file])).Succeeded().Output;
            }
            finally
            {
                File.Delete(script);
            }
        });

    [ToolFact("there is no Python with openpyxl ('./indicators test' installs it)", "/usr/bin/python3", "-c", "import openpyxl")]
    public Task Openpyxl_reads_sheets_numbers_and_dates_and_warns_of_nothing() =>
        AssertReadsAsync(async file => (await ProgramRun.OfAsync("/", "/usr/bin/python3", ["-c", Python, file])).Succeeded().Output);

    private async Task AssertReadsAsync(Func<string, Task<string>> read)
    {
        var file = System.IO.Path.Combine(TestFolder.Create("workbook"), "observations.xlsx");
        try
        {
            await File.WriteAllBytesAsync(file, await served.Client.GetByteArrayAsync(Path));
            var found = JsonNode.Parse(await read(file))!;

            var list = (await served.GetAsync(Path.Replace(".xlsx", "", StringComparison.Ordinal))).Body;
            var first = list["data"]![0]!;
            Assert.Equal("""["data","metadata","sources"]""", found["sheets"]!.ToJsonString());
            Assert.Equal((int?)list["total"], (int?)found["rows"]);
            Assert.Equal(
                ((string?)first["id"], (decimal?)first["value"], (string?)first["period"]!["start"]),
                ((string?)found["id"], (decimal?)found["value"], (string?)found["start"])
            );
        }
        finally
        {
            File.Delete(file);
        }
    }
}
