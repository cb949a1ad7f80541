namespace Indicators.Api.Http.Sessions;

/// <summary>The releases in memory are older than the snapshot that an answer is read from. The answer is begun again.</summary>
internal sealed class ReleaseMovedException() : Exception("the releases have changed since the request began");
