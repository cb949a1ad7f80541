namespace Indicators.Api.Http.Edge;

/// <summary>Limits on what one client may ask of the service.</summary>
internal static class Limits
{
    /// <summary>Maximum length of path and query in bytes.</summary>
    public const int Url = 8192;

    /// <summary>Maximum number of open connections.</summary>
    public const int Connections = 1000;

    /// <summary>Greater than <see cref="Url"/>, so that a long URL reaches the stage that returns a problem.</summary>
    public const int RequestLine = 65536;
}
