namespace Indicators.Model;

/// <summary>How a bibliographic date or title is known.</summary>
public enum BibliographicBasis
{
    /// <summary>Printed in the text.</summary>
    Stated,

    /// <summary>Printed on the publisher's page.</summary>
    Page,

    /// <summary>Inferred from the text; the note explains how.</summary>
    Inferred,

    /// <summary>Not known; the note explains why.</summary>
    Unknown,
}
