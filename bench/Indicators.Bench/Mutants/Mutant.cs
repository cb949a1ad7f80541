namespace Indicators.Bench.Mutants;

/// <summary>A true claim with one thing changed, so that no figure supports it.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Text">The claim.</param>
/// <param name="Original">The claim before.</param>
/// <param name="Figures">Keys of the figures that the original states.</param>
/// <param name="Code">Code of the place or item that was put in; null where none was.</param>
/// <param name="IsAside">Whether it belongs to the half that nobody looks at.</param>
internal sealed record Mutant(string Kind, string Text, string Original, IReadOnlyList<string> Figures, string? Code, bool IsAside);
