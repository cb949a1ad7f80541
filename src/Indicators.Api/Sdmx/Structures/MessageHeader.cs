namespace Indicators.Api.Sdmx.Structures;

/// <summary>The header of a message. It depends on the release alone, so that equal requests get equal bytes.</summary>
/// <param name="Release">Version of the release.</param>
/// <param name="Prepared">When the release was imported, UTC.</param>
internal sealed record MessageHeader(string Release, DateTime Prepared)
{
    /// <summary>Id of the message.</summary>
    public string Id => $"INDICATORS-{Release.Replace('.', '-')}";

    public string Name => $"Indicators, release {Release}";

    public string PreparedText => Prepared.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
}
