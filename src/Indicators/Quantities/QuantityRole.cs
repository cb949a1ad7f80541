using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>The role of a quantity in its sentence.</summary>
public enum QuantityRole
{
    /// <summary>An amount. Also the default if no words indicate another role.</summary>
    Level,

    /// <summary>By how much something changes: "rose by 3 percent", "a 5 percent cut".</summary>
    Change,

    /// <summary>The level after a change: "rose to 41 billion".</summary>
    LevelAfter,

    /// <summary>The level before a change: "up from 38 billion".</summary>
    LevelBefore,

    /// <summary>A part of a whole: "27 percent of GDP", "one in five children".</summary>
    Share,

    /// <summary>An amount for each of something: "$50 a barrel", "3 per 1,000".</summary>
    Rate,
}
