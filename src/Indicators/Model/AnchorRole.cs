namespace Indicators.Model;

/// <summary>What an anchored span of text shows about the observation.</summary>
public enum AnchorRole
{
    /// <summary>The figure itself.</summary>
    Value,

    /// <summary>Its unit, when it stands apart from the figure.</summary>
    Unit,

    /// <summary>The period.</summary>
    Period,

    /// <summary>The subject of the figure.</summary>
    Subject,

    /// <summary>The source that the text credits.</summary>
    Credit,
}
