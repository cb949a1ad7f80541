namespace Indicators.Torture.Fuzz;

/// <summary>An answer, its body without codings.</summary>
public sealed record FuzzAnswer(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string? MediaType => Headers.GetValueOrDefault("Content-Type")?.Split(';')[0].Trim();
}
