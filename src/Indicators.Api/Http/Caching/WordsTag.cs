namespace Indicators.Api.Http.Caching;

/// <summary>Changes when the words of the dataset change, which makes responses that depend on them stale.</summary>
internal sealed record WordsTag(string Tag);
