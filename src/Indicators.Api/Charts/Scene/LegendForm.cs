namespace Indicators.Api.Charts.Scene;

/// <summary>The amount of detail in a legend.</summary>
internal enum LegendForm
{
    /// <summary>Every sign in the picture.</summary>
    Full,

    /// <summary>Every sign except the plain period, in few words.</summary>
    Short,

    /// <summary>Only signs of figures that are not facts, superseded or contradicted.</summary>
    Statuses,
}
