using System.Security.Cryptography;
using System.Text;
using Indicators.Model;

namespace Indicators.Releases;

/// <summary>SHA-256 of everything in a release. The same content has the same hash.</summary>
public static class ContentHash
{
    /// <summary>Returns the hash in lower-case hex. The JSON of a large release fits no string, so it is hashed part by part.</summary>
    public static string Of(Release release)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in ReleaseJson.Of(release).Parts())
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
