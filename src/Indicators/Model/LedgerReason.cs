namespace Indicators.Model;

/// <summary>What a numeral of a text is, where it is accounted for.</summary>
public enum LedgerReason
{
    /// <summary>
    /// Part of a figure, or of its unit: an observation is anchored there. Told by anchors and never by a row of the ledger.
    /// </summary>
    Figure,

    /// <summary>Day, month, or the year of a day or month.</summary>
    Date,

    /// <summary>A year or decade that stands alone.</summary>
    Year,

    /// <summary>A rank, or a place in a list: "the first visit", "second, …".</summary>
    Ordinal,

    /// <summary>Part of a name: "5G", "C5+1", "COVID-19", "the five Central Asian states".</summary>
    Name,

    /// <summary>Number of a note, at the word it is glued to or at the note itself.</summary>
    NoteMark,

    /// <summary>Part of a cited source's title, volume, number or address.</summary>
    Bibliography,

    /// <summary>Number of a page.</summary>
    Page,

    /// <summary>Time of day.</summary>
    ClockTime,

    /// <summary>How old something is, or how long ago it was: "over the past two decades".</summary>
    Age,

    /// <summary>An order of magnitude without a number: "millions of dollars".</summary>
    Vague,

    /// <summary>Counts nothing: "half-measures", "on the one hand".</summary>
    Idiom,

    /// <summary>Counts again what the text has just named or counted: "the two countries".</summary>
    Repeated,

    /// <summary>No part of a work's text: image names, site menus, biographies of authors.</summary>
    Furniture,

    /// <summary>The time that a figure is about, or a span of time that measures nothing.</summary>
    Period,

    /// <summary>Something else; the row's note says what.</summary>
    Other,
}
