using Indicators.Api.Http.Problems;

namespace Indicators.Api.Sdmx.Requests;

/// <summary>A request that cannot be answered, found while it is read. It becomes an SDMX error message.</summary>
internal sealed class RequestFault(ProblemType type, string detail) : Exception(detail)
{
    public ProblemType Type { get; } = type;

    public static RequestFault Invalid(string detail) => new(ProblemTypes.InvalidSdmxQuery, detail);

    public static RequestFault NotFound(string detail) => new(ProblemTypes.NoSuchResource, detail);

    public static RequestFault NotImplemented(string detail) => new(ProblemTypes.SdmxNotImplemented, detail);
}
