namespace Indicators.Citations;

/// <summary>A citation style.</summary>
public sealed class CitationStyle
{
    private readonly Func<Reference, IReadOnlyList<string>, string?, (string Text, string? Html)> _write;

    private CitationStyle(
        string name,
        string title,
        string mediaType,
        Func<Reference, IReadOnlyList<string>, string?, (string, string?)> write
    ) => (Name, Title, MediaType, _write) = (name, title, mediaType, write);

    public static readonly CitationStyle Apa = new(
        "apa",
        "APA, 7th edition",
        "text/plain",
        (reference, _, _) => Styled(ApaStyle.Of(reference))
    );

    public static readonly CitationStyle Chicago = new(
        "chicago",
        "Chicago, 17th edition, author-date",
        "text/plain",
        (reference, _, _) => Styled(ChicagoStyle.Of(reference))
    );

    public static readonly CitationStyle Bibtex = new(
        "bibtex",
        "BibTeX",
        "application/x-bibtex",
        (reference, _, _) => (BibtexEntry.Of(reference), null)
    );

    public static readonly CitationStyle Ris = new(
        "ris",
        "RIS",
        "application/x-research-info-systems",
        (reference, _, _) => (RisRecord.Of(reference), null)
    );

    public static readonly CitationStyle CslJson = new(
        "csl-json",
        "CSL-JSON",
        "application/vnd.citationstyles.csl+json",
        (reference, _, _) => (CslItem.Of(reference), null)
    );

    public static readonly CitationStyle Short = new(
        "short",
        "Attribution in a few words",
        "text/plain",
        (reference, sources, _) => (AttributionLines.Short(reference, sources), null)
    );

    public static readonly CitationStyle Long = new(
        "long",
        "Attribution in full",
        "text/plain",
        (reference, sources, figure) => (AttributionLines.Long(reference, sources, figure), null)
    );

    public static readonly IReadOnlyList<CitationStyle> All = [Apa, Chicago, Bibtex, Ris, CslJson, Short, Long];

    /// <summary>Value of <c>style</c>.</summary>
    public string Name { get; }

    /// <summary>Display name.</summary>
    public string Title { get; }

    /// <summary>Media type of the plain text.</summary>
    public string MediaType { get; }

    /// <summary>Writes the citation as text, and as an HTML fragment if the style has italics.</summary>
    /// <param name="reference">What is cited.</param>
    /// <param name="sources">Short references of the texts that the data come from, in order.</param>
    /// <param name="figure">The figure as printed if one is cited; otherwise null.</param>
    public (string Text, string? Html) Write(Reference reference, IReadOnlyList<string> sources, string? figure) =>
        _write(reference, sources, figure);

    private static (string, string?) Styled(StyledText text) => (text.Plain, text.Html);
}
