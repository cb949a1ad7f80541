namespace Indicators.Api.Charts.Scene;

/// <summary>How much a legend says.</summary>
internal enum LegendForm
{
    /// <summary>Each sign in the picture.</summary>
    Full,

    /// <summary>Each sign but the plain period, in the fewest words.</summary>
    Short,

    /// <summary>What is no fact, what is superseded and what is contradicted.</summary>
    Statuses,
}
