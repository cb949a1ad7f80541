namespace Indicators.Api.Sdmx.Requests;

/// <summary>Media types of SDMX.</summary>
internal static class MediaTypes
{
    public const string StructureXml = "application/vnd.sdmx.structure+xml";
    public const string StructureJson = "application/vnd.sdmx.structure+json";
    public const string GenericXml = "application/vnd.sdmx.genericdata+xml";
    public const string SpecificXml = "application/vnd.sdmx.structurespecificdata+xml";
    public const string DataJson = "application/vnd.sdmx.data+json";
    public const string DataCsv = "application/vnd.sdmx.data+csv";
    public const string Xml = "application/xml";

    /// <summary>All that are sent, without parameters: they are compressed.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        StructureXml,
        StructureJson,
        GenericXml,
        SpecificXml,
        DataJson,
        DataCsv,
        Xml,
        "text/xml",
        "text/csv",
        "application/json",
    ];
}
