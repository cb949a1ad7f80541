namespace Indicators.Torture.Fuzz;

/// <summary>Checks the headers that an answer of a status must have.</summary>
internal static class HeaderCheck
{
    private static readonly string[] OfEveryAnswer =
    [
        "X-Content-Type-Options",
        "Content-Security-Policy",
        "Referrer-Policy",
        "Access-Control-Allow-Origin",
    ];

    private static readonly Dictionary<int, string[]> OfStatus = new()
    {
        [206] = ["Content-Range", "ETag"],
        [304] = ["ETag", "Cache-Control", "Vary"],
        [405] = ["Allow"],
        [416] = ["Content-Range"],
        [429] = ["Retry-After"],
        [503] = ["Retry-After"],
    };

    /// <summary>What is missing; null if nothing is.</summary>
    public static string? Fault(FuzzAnswer answer)
    {
        var missing = OfEveryAnswer
            .Concat(OfStatus.GetValueOrDefault(answer.Status) ?? [])
            .Where(name => !answer.Headers.ContainsKey(name))
            .ToArray();
        if (missing.Length > 0)
            return $"status {answer.Status} without {string.Join(", ", missing)}";
        return answer.Status >= 400 && answer.Headers.GetValueOrDefault("Cache-Control") != "no-store"
            ? $"status {answer.Status} may be stored"
            : null;
    }
}
