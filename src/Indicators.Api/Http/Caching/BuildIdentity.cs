namespace Indicators.Api.Http.Caching;

/// <summary>Identifies the build of the service. Another build may write the same content differently.</summary>
internal static class BuildIdentity
{
    /// <summary>Differs between builds of different code, because builds are deterministic.</summary>
    public static readonly string Id = typeof(BuildIdentity).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>When this build was made or installed, in UTC.</summary>
    public static readonly DateTime Time = File.Exists(typeof(BuildIdentity).Assembly.Location)
        ? File.GetLastWriteTimeUtc(typeof(BuildIdentity).Assembly.Location)
        : DateTime.UnixEpoch;
}
