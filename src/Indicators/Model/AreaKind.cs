namespace Indicators.Model;

/// <summary>The kind of place that a code stands for.</summary>
public enum AreaKind
{
    /// <summary>A country or territory of ISO 3166-1.</summary>
    Country,

    /// <summary>A subdivision of a country, ISO 3166-2.</summary>
    Subnational,

    /// <summary>A group of countries. It has a code of our own, and a list of members if membership is fixed.</summary>
    Group,

    /// <summary>Not a place: <c>_Z</c> not applicable, <c>_X</c> several or unnamed, <c>W1</c> the rest of the world.</summary>
    Special,
}
