namespace Indicators.Trace;

/// <summary>Writes a sentence that says what agrees, what differs and what was not compared.</summary>
internal static class Explanations
{
    private const int MostAgreeing = 5;

    public static string Of(Evidence evidence)
    {
        string[] said =
        [
            .. Part("agrees in", Words(evidence, Tone.Agrees).Take(MostAgreeing)),
            .. Part("differs in", Words(evidence, Tone.Differs)),
            .. Part("leaves open", Words(evidence, Tone.Open)),
        ];
        return said.Length == 0 ? "Nothing was compared." : $"The figure {string.Join("; ", said)}.";
    }

    private static IEnumerable<string> Part(string verb, IEnumerable<string> words) =>
        words.ToArray() is { Length: > 0 } all ? [$"{verb} {Listed(all)}"] : [];

    private static IEnumerable<string> Words(Evidence evidence, Tone tone) =>
        Comparisons
            .All.Zip(evidence.Findings, (comparison, finding) => (Level: comparison.LevelOf(finding.Level), finding.Details))
            .Where(one => one.Level.Tone == tone && one.Level.Words.Length > 0)
            .Select(one => one.Level.Words.Replace("{0}", one.Details ?? "", StringComparison.Ordinal));

    private static string Listed(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";
}
