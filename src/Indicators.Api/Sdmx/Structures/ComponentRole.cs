namespace Indicators.Api.Sdmx.Structures;

/// <summary>What a component is in the data structure.</summary>
internal enum ComponentRole
{
    /// <summary>A part of the key.</summary>
    Dimension,

    /// <summary>The period.</summary>
    Time,

    /// <summary>The value.</summary>
    Measure,

    /// <summary>A property of an observation.</summary>
    Attribute,
}
