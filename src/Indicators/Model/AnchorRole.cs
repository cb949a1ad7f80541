namespace Indicators.Model;

/// <summary>What an anchored stretch of text says about the observation.</summary>
public enum AnchorRole
{
    /// <summary>The figure itself.</summary>
    Value,

    /// <summary>Its unit, where it stands apart from the figure.</summary>
    Unit,

    /// <summary>The period.</summary>
    Period,

    /// <summary>What or whom it is about.</summary>
    Subject,

    /// <summary>Who it is credited to.</summary>
    Credit,
}
