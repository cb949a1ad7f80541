namespace Indicators.Api.Mcp.Calls;

/// <summary>A call that the API rejected. It becomes the error of a tool.</summary>
/// <param name="code">Code of the problem.</param>
/// <param name="detail">What is wrong with this call.</param>
/// <param name="advice">What to do about problems of this code.</param>
internal sealed class ApiFault(string code, string detail, string advice) : Exception(detail)
{
    /// <summary>Code, what is wrong, and what to do.</summary>
    public string InWords => Message == advice ? $"{code}: {Message}" : $"{code}: {Message} ({advice})";
}
