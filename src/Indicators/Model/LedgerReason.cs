namespace Indicators.Model;

/// <summary>What a numeral in a text is, and so why it is accounted for.</summary>
public enum LedgerReason
{
    /// <summary>Part of a figure or of its unit. Anchors account for these numerals; they never have a row in the ledger.</summary>
    Figure,

    /// <summary>A day, a month, or the year of a date.</summary>
    Date,

    /// <summary>A year or decade on its own.</summary>
    Year,

    /// <summary>A rank or a position in a list: "the first visit", "second, …".</summary>
    Ordinal,

    /// <summary>Part of a name: "5G", "C5+1", "COVID-19", "the five Central Asian states".</summary>
    Name,

    /// <summary>The number of a note, next to a word or at the note itself.</summary>
    NoteMark,

    /// <summary>Part of the title, volume, number or address of a cited source.</summary>
    Bibliography,

    /// <summary>A page number.</summary>
    Page,

    /// <summary>A time of day.</summary>
    ClockTime,

    /// <summary>How old something is, or how long ago it was: "over the past two decades".</summary>
    Age,

    /// <summary>An order of magnitude without a number: "millions of dollars".</summary>
    Vague,

    /// <summary>Part of an idiom that counts nothing: "half-measures", "on the one hand".</summary>
    Idiom,

    /// <summary>A repeated count of things just named or counted: "the two countries".</summary>
    Repeated,

    /// <summary>Not part of a work: image names, site menus, author biographies.</summary>
    Furniture,

    /// <summary>The period of a figure, or a length of time that measures nothing.</summary>
    Period,

    /// <summary>Anything else; the note of the row says what.</summary>
    Other,
}
