namespace Indicators.Model;

/// <summary>What sort of place a code stands for.</summary>
public enum AreaKind
{
    /// <summary>A country or territory of ISO 3166-1.</summary>
    Country,

    /// <summary>A part of a country, of ISO 3166-2.</summary>
    Subnational,

    /// <summary>Several countries, with a code of our own and a list of members where they are fixed.</summary>
    Group,

    /// <summary>Not a place: <c>_Z</c> not applicable, <c>_X</c> several or unnamed, <c>W1</c> the rest of the world.</summary>
    Special,
}
