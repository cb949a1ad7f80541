namespace Indicators.Model;

/// <summary>What the address of a work leads to.</summary>
public enum UrlKind
{
    /// <summary>The work's own page on the site of its publisher.</summary>
    Publisher,

    /// <summary>A page of the author's site that reprints the work.</summary>
    Author,

    /// <summary>An archived copy of a page of the work.</summary>
    Archive,

    /// <summary>A page or site that holds the work among others; the work has no page of its own there that is known.</summary>
    Listing,
}
