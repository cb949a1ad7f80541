namespace Indicators.Model;

/// <summary>Which of several figures of one series and period to take, as the curator decides it.</summary>
public enum Rank
{
    /// <summary>The one to take where one is wanted.</summary>
    Preferred,

    /// <summary>Nothing has been decided, or another one is preferred.</summary>
    Normal,

    /// <summary>Not to be taken; the reason says why.</summary>
    Deprecated,
}
