namespace Indicators.Model;

/// <summary>The kind of page that the address of a work links to.</summary>
public enum UrlKind
{
    /// <summary>The work's own page on the site of its publisher.</summary>
    Publisher,

    /// <summary>A page of the author's site that reprints the work.</summary>
    Author,

    /// <summary>An archived copy of a page of the work.</summary>
    Archive,

    /// <summary>A page or site that contains the work among others; no page for the work alone is known.</summary>
    Listing,
}
