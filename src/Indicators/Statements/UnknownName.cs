namespace Indicators.Statements;

/// <summary>A capitalised name that no registry has.</summary>
/// <param name="Name">As written.</param>
/// <param name="Words">Its words in lower case.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="IsForecaster">Whether something is expected or forecast by it.</param>
/// <param name="IsSide">Whether it stands where a side of a figure would: "Microsoft lent", "owed to Gazprom".</param>
internal sealed record UnknownName(string Name, IReadOnlyList<string> Words, int Start, bool IsForecaster, bool IsSide)
{
    /// <summary>Whether it names a place, or one of several of a kind: "in Gotham", "Gotham province", "the Gotham Index".</summary>
    public bool IsPlace { get; init; }
}
