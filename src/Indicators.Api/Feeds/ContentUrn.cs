namespace Indicators.Api.Feeds;

/// <summary>URNs derived from content, so that the same content has the same URN on every server.</summary>
internal static class ContentUrn
{
    /// <summary>A UUID of version 8 (RFC 9562) from a hash of at least 32 hexadecimal digits.</summary>
    public static string Of(string hash) => $"urn:uuid:{hash[..8]}-{hash[8..12]}-8{hash[13..16]}-8{hash[17..20]}-{hash[20..32]}";
}
