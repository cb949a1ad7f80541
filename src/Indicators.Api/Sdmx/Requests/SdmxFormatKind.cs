namespace Indicators.Api.Sdmx.Requests;

/// <summary>What is written.</summary>
internal enum SdmxFormatKind
{
    /// <summary>SDMX-ML 2.1 structures.</summary>
    StructureXml,

    /// <summary>SDMX-JSON 2.0 structures.</summary>
    StructureJson,

    /// <summary>SDMX-ML 2.1 generic data.</summary>
    GenericXml,

    /// <summary>SDMX-ML 2.1 structure-specific data.</summary>
    SpecificXml,

    /// <summary>SDMX-JSON 2.0 data.</summary>
    DataJson,

    /// <summary>SDMX-CSV 1.0.</summary>
    Csv1,

    /// <summary>SDMX-CSV 2.0.</summary>
    Csv2,
}
