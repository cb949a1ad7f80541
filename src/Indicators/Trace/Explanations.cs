namespace Indicators.Trace;

/// <summary>Writes a sentence that says what agrees, what differs and what was not compared.</summary>
internal static class Explanations
{
    private const int MostAgreeing = 5;

    public static string Of(Evidence evidence)
    {
        string[] agreeing = [.. Words(evidence, Tone.Agrees).Take(MostAgreeing)],
            differing = [.. Words(evidence, Tone.Differs)];
        string[] open = [.. Words(evidence, Tone.Open)];
        return
            string.Join(
                "; ",
                new[]
                {
                    agreeing.Length == 0 ? null : $"agrees in {Listed(agreeing)}",
                    differing.Length == 0 ? null : $"differs in {Listed(differing)}",
                    open.Length == 0 ? null : $"leaves open {Listed(open)}",
                }.OfType<string>()
            )
                is { Length: > 0 } said
            ? $"The figure {said}."
            : "Nothing was compared.";
    }

    private static IEnumerable<string> Words(Evidence evidence, Tone tone)
    {
        for (var i = 0; i < evidence.Findings.Count; i++)
        {
            var finding = evidence.Findings[i];
            var level = Comparisons.All[i].LevelOf(finding.Level);
            if (level.Tone == tone && level.Words.Length > 0)
                yield return level.Words.Replace("{0}", finding.Details ?? "", StringComparison.Ordinal);
        }
    }

    private static string Listed(string[] words) => words.Length == 1 ? words[0] : $"{string.Join(", ", words[..^1])} and {words[^1]}";
}
