namespace Indicators.Api.Tests;

/// <summary>The requests that SDMX clients send, character by character.</summary>
public sealed class SdmxClientRequestsTests(ReadOnlyServedSeeds served) : IClassFixture<ReadOnlyServedSeeds>
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    public static TheoryData<string, string, string, string, string> Requests =>
        new()
        {
            // rsdmx
            { "rsdmx", "2.1/dataflow/all/all/latest/", "application/xml", "application/xml", "Structure" },
            { "rsdmx", "2.1/datastructure/all/DSD_FIGURES/latest/?references=children", "application/xml", "application/xml", "Structure" },
            { "rsdmx", "2.1/data/FIGURES/all/all/?startPeriod=2010&endPeriod=2030", "application/xml", "application/xml", "GenericData" },
            { "rsdmx", "2.1/data/FIGURES/...CHN.../all/", "application/xml", "application/xml", "GenericData" },
            // sdmx1
            { "sdmx1", "2.1/dataflow/INDICATORS/all/latest", "*/*", "application/vnd.sdmx.structure+xml;version=2.1", "Structure" },
            {
                "sdmx1",
                "2.1/dataflow/INDICATORS/FIGURES/latest?references=all",
                "*/*",
                "application/vnd.sdmx.structure+xml;version=2.1",
                "Structure"
            },
            {
                "sdmx1",
                "2.1/datastructure/INDICATORS/DSD_FIGURES/latest?references=all",
                "*/*",
                "application/vnd.sdmx.structure+xml;version=2.1",
                "Structure"
            },
            { "sdmx1", "2.1/codelist/INDICATORS/CL_AREA/latest", "*/*", "application/vnd.sdmx.structure+xml;version=2.1", "Structure" },
            { "sdmx1", "2.1/data/FIGURES", "*/*", SdmxAnswer.Generic, "GenericData" },
            { "sdmx1", "2.1/data/FIGURES/..KGZ.CHN+JPN...?detail=serieskeysonly", "*/*", SdmxAnswer.Generic, "GenericData" },
            { "sdmx1", "2.1/data/FIGURES/..KGZ....?startPeriod=2015", SdmxAnswer.Specific, SdmxAnswer.Specific, "StructureSpecificData" },
            // sdmx-dl
            {
                "sdmx-dl",
                "2.1/dataflow/all/all/latest",
                "application/vnd.sdmx.structure+xml;version=2.1",
                "application/vnd.sdmx.structure+xml;version=2.1",
                "Structure"
            },
            {
                "sdmx-dl",
                "2.1/datastructure/INDICATORS/DSD_FIGURES/latest?references=children",
                "application/vnd.sdmx.structure+xml;version=2.1",
                "application/vnd.sdmx.structure+xml;version=2.1",
                "Structure"
            },
            {
                "sdmx-dl",
                "2.1/data/INDICATORS,FIGURES,1.0/A..KGZ..../all",
                $"{SdmxAnswer.Generic}, {SdmxAnswer.Specific}",
                SdmxAnswer.Generic,
                "GenericData"
            },
            {
                "sdmx-dl",
                "2.1/data/INDICATORS,FIGURES,1.0/all/all?detail=serieskeysonly",
                $"{SdmxAnswer.Specific}, {SdmxAnswer.Generic}",
                SdmxAnswer.Specific,
                "StructureSpecificData"
            },
            // RJSDMX
            {
                "RJSDMX",
                "2.1/datastructure/INDICATORS/DSD_FIGURES/latest?references=descendants",
                "*/*",
                "application/vnd.sdmx.structure+xml;version=2.1",
                "Structure"
            },
            {
                "RJSDMX",
                "2.1/data/INDICATORS,FIGURES,1.0/..KGZ..../all?startPeriod=1900",
                SdmxAnswer.Specific,
                SdmxAnswer.Specific,
                "StructureSpecificData"
            },
            // opensdmx
            { "opensdmx", "2.1/dataflow/INDICATORS", "application/xml", "application/xml", "Structure" },
            { "opensdmx", "2.1/datastructure/ALL/DSD_FIGURES", "application/xml", "application/xml", "Structure" },
            { "opensdmx", "2.1/codelist/ALL/CL_AREA", "application/xml", "application/xml", "Structure" },
            { "opensdmx", "2.1/data/FIGURES", SdmxAnswer.Csv1, SdmxAnswer.Csv1, "DATAFLOW,FREQ,INDICATOR" },
            // Users of Eurostat: the parameter wins
            { "Eurostat", "2.1/data/FIGURES?format=SDMX-CSV", "application/xml", SdmxAnswer.Csv1, "DATAFLOW,FREQ,INDICATOR" },
            { "Eurostat", "2.1/data/FIGURES/?format=genericdata", "*/*", SdmxAnswer.Generic, "GenericData" },
            // A browser
            { "browser", "2.1/data/FIGURES", Browser, "application/xml", "GenericData" },
            { "browser", "2.1/dataflow", Browser, "application/xml", "Structure" },
            { "browser", "3.0/structure/dataflow", Browser, "application/json", "{\"meta\"" },
            // pysdmx
            {
                "pysdmx",
                "3.0/structure/dataflow?detail=allcompletestubs",
                SdmxAnswer.StructureJson,
                SdmxAnswer.StructureJson,
                "{\"meta\""
            },
            {
                "pysdmx",
                "3.0/structure/dataflow/INDICATORS/FIGURES/1.0?references=descendants",
                SdmxAnswer.StructureJson,
                SdmxAnswer.StructureJson,
                "{\"meta\""
            },
            {
                "pysdmx",
                "3.0/availability/dataflow/INDICATORS/FIGURES/1.0?references=all&mode=exact",
                SdmxAnswer.StructureJson,
                SdmxAnswer.StructureJson,
                "{\"meta\""
            },
            {
                "pysdmx",
                "3.0/availability/dataflow/INDICATORS/FIGURES/1.0?c[REF_AREA]=KGZ&references=all",
                SdmxAnswer.StructureJson,
                SdmxAnswer.StructureJson,
                "{\"meta\""
            },
            {
                "pysdmx",
                "3.0/data/dataflow/INDICATORS/FIGURES/1.0?dimensionAtObservation=AllDimensions",
                SdmxAnswer.Csv2,
                SdmxAnswer.Csv2,
                "STRUCTURE,STRUCTURE_ID,ACTION,"
            },
            { "pysdmx", "3.0/data/dataflow/INDICATORS/FIGURES/1.0", SdmxAnswer.Csv2, SdmxAnswer.Csv2, "STRUCTURE,STRUCTURE_ID,ACTION," },
        };

    [DatabaseTheory]
    [MemberData(nameof(Requests))]
    public async Task A_client_gets_what_it_reads(string client, string path, string accept, string mediaType, string begins)
    {
        var answer = await served.GetAsync($"/sdmx/{path}", ("Accept", accept));
        Assert.True((int)answer.Status == 200, $"{client}: {answer.Text}");
        Assert.Equal(mediaType, answer.MediaType());
        if (mediaType.Contains("xml", StringComparison.Ordinal))
            Assert.Equal(begins, answer.Xml().Name.LocalName);
        else
            Assert.StartsWith(begins, answer.Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task The_id_of_the_structure_in_a_message_is_that_of_the_data_structure()
    {
        foreach (var accept in new[] { SdmxAnswer.Generic, SdmxAnswer.Specific })
        {
            var message = (await served.GetAsync("/sdmx/2.1/data/FIGURES_DEBT", ("Accept", accept))).Xml();
            var structure = message.Named("Header").Single().Named("Structure").First();
            Assert.Equal("DSD_FIGURES", (string?)structure.Attribute("structureID"));
            Assert.Equal("DSD_FIGURES", (string?)structure.Named("Ref").Single().Attribute("id"));
            Assert.Contains(
                message.Named("DataSet").Single().Attributes(),
                one => one.Name.LocalName == "structureRef" && one.Value == "DSD_FIGURES"
            );
        }
    }

    [DatabaseFact]
    public async Task References_are_elements_with_all_their_parts()
    {
        var message = (await served.GetAsync("/sdmx/2.1/dataflow/INDICATORS/FIGURES?references=all")).Xml();
        Assert.All(
            message
                .Named("Structure")
                .Concat(message.Named("Enumeration"))
                .SelectMany(one => one.Elements().Where(child => child.Name.LocalName == "Ref")),
            reference =>
                Assert.Equal(["id", "version", "agencyID", "package", "class"], reference.Attributes().Select(one => one.Name.LocalName))
        );
    }

    [DatabaseFact]
    public async Task Every_address_of_the_page_about_SDMX_is_answered()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "sdmx.md"));
        var paths = System
            .Text.RegularExpressions.Regex.Matches(page, @"http://127\.0\.0\.1:8080(?<path>/sdmx/2\.1/[^\s'`""]+)")
            .Select(match => match.Groups["path"].Value)
            .ToArray();
        Assert.True(paths.Length >= 2);
        foreach (var path in paths)
            Assert.Equal(200, (int)(await served.GetAsync(path)).Status);
        Assert.Contains(
            (await served.GetAsync(paths[^1])).Text.Replace("\r", "", StringComparison.Ordinal),
            page,
            StringComparison.Ordinal
        );
    }

    [ToolFact("there is no rsdmx ('./indicators test' installs it)", "Rscript", "-e", "library(rsdmx)")]
    public async Task Rsdmx_reads_flows_structure_and_data_with_labels()
    {
        var folder = Directory.CreateTempSubdirectory("indicators-rsdmx-").FullName;
        try
        {
            var code =
                Fenced.Code("docs/sdmx.md", "r", served.Address)
                + """

                    flows <- as.data.frame(readSDMX(providerId = "INDICATORS", resource = "dataflow"))
                    writeLines(as.character(flows$id), "flows.txt")
                    number <- ifelse(is.na(d$obsValue), "NaN", sprintf("%.15g", d$obsValue))
                    writeLines(paste(d$OBS_ID, number, d$HEDGE, d$obsTime), "read.txt", useBytes = TRUE)
                    with_structure <- readSDMX(providerId = "INDICATORS", resource = "data", flowRef = "FIGURES_DEBT", dsd = TRUE)
                    labelled <- as.data.frame(with_structure, labels = TRUE)
                    writeLines(unique(as.character(labelled$UNIT_MEASURE_label.en)), "labels.txt")
                    """;
            await File.WriteAllTextAsync(Path.Combine(folder, "read.R"), code);
            (await ProgramRun.OfAsync(folder, "Rscript", ["--vanilla", "read.R"])).Succeeded();

            var expected = (await served.GetAsync("/sdmx/2.1/data/FIGURES_DEBT/..KGZ....")).GenericFigures();
            Assert.Equal(
                expected.Select(figure => $"{figure["OBS_ID"]} {figure["OBS_VALUE"]} {figure["HEDGE"]} {figure["TIME_PERIOD"]}").Order(),
                (await File.ReadAllLinesAsync(Path.Combine(folder, "read.txt"))).Order()
            );
            Assert.Contains("FIGURES", await File.ReadAllLinesAsync(Path.Combine(folder, "flows.txt")));
            Assert.Contains("US dollar", await File.ReadAllLinesAsync(Path.Combine(folder, "labels.txt")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
