namespace Indicators.Api.Http.Caching;

/// <summary>Differs when the words of the dataset do: responses that depend on them are then out of date.</summary>
internal sealed record WordsTag(string Tag);
