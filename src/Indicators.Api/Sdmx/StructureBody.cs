using Indicators.Api.Sdmx.Json;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;
using Indicators.Api.Sdmx.Xml;

namespace Indicators.Api.Sdmx;

/// <summary>Structures in their format.</summary>
internal static class StructureBody
{
    public static Func<Stream, CancellationToken, Task> Of(SdmxFormat format, StructureMessage message) =>
        format.Kind == SdmxFormatKind.StructureJson
            ? (stream, cancellation) => StructureJson.WriteAsync(message, stream, cancellation)
            : (stream, cancellation) => StructureXml.WriteAsync(message, stream, cancellation);
}
