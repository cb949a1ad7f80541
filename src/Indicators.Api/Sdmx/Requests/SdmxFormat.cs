namespace Indicators.Api.Sdmx.Requests;

/// <summary>A format of answers.</summary>
/// <param name="Kind">What is written.</param>
/// <param name="MediaType">Media type without parameters.</param>
/// <param name="Version">Its parameter <c>version</c>.</param>
/// <param name="Generic">Media types of no particular version that also mean it.</param>
/// <param name="Names">Values of <c>?format=</c>, in lower case.</param>
internal sealed record SdmxFormat(
    SdmxFormatKind Kind,
    string MediaType,
    string Version,
    IReadOnlyList<string> Generic,
    IReadOnlyList<string> Names
)
{
    private static readonly SdmxFormat StructureXml = new(
        SdmxFormatKind.StructureXml,
        MediaTypes.StructureXml,
        "2.1",
        [MediaTypes.Xml, "text/xml"],
        ["structure", "sdmx-ml", "sdmx", "xml"]
    );

    private static readonly SdmxFormat StructureJson = new(
        SdmxFormatKind.StructureJson,
        MediaTypes.StructureJson,
        "2.0.0",
        ["application/json"],
        ["json", "sdmx-json"]
    );

    private static readonly SdmxFormat GenericXml = new(
        SdmxFormatKind.GenericXml,
        MediaTypes.GenericXml,
        "2.1",
        [MediaTypes.Xml, "text/xml"],
        ["genericdata", "generic", "sdmx-ml", "xml", "sdmx_2.1_generic"]
    );

    private static readonly SdmxFormat SpecificXml = new(
        SdmxFormatKind.SpecificXml,
        MediaTypes.SpecificXml,
        "2.1",
        [],
        ["structurespecificdata", "structurespecific", "compact", "sdmx_2.1_structured"]
    );

    private static readonly SdmxFormat Csv1 = new(
        SdmxFormatKind.Csv1,
        MediaTypes.DataCsv,
        "1.0.0",
        ["text/csv"],
        ["sdmx-csv", "csv", "csvdata", "csvfile", "csvfilewithlabels"]
    );

    private static readonly SdmxFormat Csv2 = new(
        SdmxFormatKind.Csv2,
        MediaTypes.DataCsv,
        "2.0.0",
        ["text/csv"],
        ["sdmx-csv-2.0", "csv2", "csv", "sdmx-csv", "csvdata", "csvfile", "csvfilewithlabels"]
    );

    private static readonly SdmxFormat DataJson = new(
        SdmxFormatKind.DataJson,
        MediaTypes.DataJson,
        "2.0.0",
        ["application/json"],
        ["sdmx-json", "json", "jsondata"]
    );

    /// <summary>Value of <c>Content-Type</c>.</summary>
    public string ContentType => $"{MediaType};version={Version}";

    /// <summary>Formats of structures, the default first. Clients of 3.0 that read no JSON ask there for the XML of 2.1.</summary>
    public static IReadOnlyList<SdmxFormat> OfStructures(SdmxVersion version) =>
        version == SdmxVersion.V21 ? [StructureXml, StructureJson] : [StructureJson, StructureXml];

    /// <summary>Formats of data, the default first. Of the versions of CSV, the one of the interface comes first.</summary>
    public static IReadOnlyList<SdmxFormat> OfData(SdmxVersion version) =>
        version == SdmxVersion.V21 ? [GenericXml, SpecificXml, Csv1, Csv2, DataJson] : [DataJson, Csv2, Csv1, SpecificXml, GenericXml];
}
