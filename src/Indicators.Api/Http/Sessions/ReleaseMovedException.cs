namespace Indicators.Api.Http.Sessions;

/// <summary>What is in memory about the releases is older than the snapshot that an answer is read from. The answer is begun again.</summary>
internal sealed class ReleaseMovedException() : Exception("the releases have changed since the request began");
