namespace Indicators.Bench.Growth;

/// <summary>Random numbers that depend only on what they are drawn for, so that figures can be made in any order, and twice.</summary>
/// <param name="Of">What is drawn for.</param>
internal readonly record struct Draw(long Of)
{
    /// <summary>A number from 0 up to 1.</summary>
    /// <param name="salt">Different numbers for the same thing have different salts.</param>
    public double this[int salt] =>
        (Mix((ulong)Of * 0x9E3779B97F4A7C15 + (ulong)(salt + 1) * 0xD1B54A32D192ED03) >> 11) * (1.0 / (1UL << 53));

    /// <summary>One of the choices, the first ones more often with a larger skew.</summary>
    public T One<T>(int salt, IReadOnlyList<T> choices, double skew = 1) => choices[(int)(Math.Pow(this[salt], skew) * choices.Count)];

    // SplitMix64, Sebastiano Vigna, public domain.
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
