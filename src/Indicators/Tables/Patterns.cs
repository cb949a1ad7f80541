namespace Indicators.Tables;

/// <summary>Patterns of ids and hashes.</summary>
internal static class Patterns
{
    public const string Id = "^o1-[0-9a-f]{20}$";
    public const string Sha256 = "^[0-9a-f]{64}$";
}
