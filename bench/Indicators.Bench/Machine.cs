namespace Indicators.Bench;

/// <summary>The machine that measures.</summary>
internal static class Machine
{
    /// <summary>Model of its processor.</summary>
    public static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':')[1]
                .Trim()
                ?? "unknown processor"
            : "unknown processor";
}
