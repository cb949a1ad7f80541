namespace Indicators.Api.Sdmx.Requests;

/// <summary>The two interfaces: SDMX 2.1 with its REST API 1.5, and SDMX 3.0 with REST API 2.0.</summary>
internal enum SdmxVersion
{
    /// <summary><c>/sdmx/2.1</c></summary>
    V21,

    /// <summary><c>/sdmx/3.0</c></summary>
    V30,
}
