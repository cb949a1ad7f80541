namespace Indicators.Model;

/// <summary>What a unit measures. An indicator allows units of one dimension.</summary>
public enum UnitDimension
{
    /// <summary>Money, ISO 4217.</summary>
    Currency,

    /// <summary>Money per person.</summary>
    CurrencyPerPerson,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    PercentagePoint,

    /// <summary>People.</summary>
    Persons,

    /// <summary>A pure number: things, events, multiples.</summary>
    Number,

    /// <summary>Time.</summary>
    Duration,

    /// <summary>Length or distance.</summary>
    Length,

    /// <summary>Area.</summary>
    Area,

    /// <summary>Volume.</summary>
    Volume,

    /// <summary>Mass.</summary>
    Mass,

    /// <summary>Energy.</summary>
    Energy,

    /// <summary>Power.</summary>
    Power,

    /// <summary>A score on a scale.</summary>
    Index,
}
