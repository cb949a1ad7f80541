namespace Indicators.Api.Http.Edge;

/// <summary>Limits on what one client may ask of the service.</summary>
internal static class Limits
{
    /// <summary>Maximum length of path and query in bytes.</summary>
    public const int Url = 8192;

    /// <summary>Longer than <see cref="Url"/>, so that a long URL reaches the stage that answers it with a problem.</summary>
    public const int RequestLine = 65536;
}
