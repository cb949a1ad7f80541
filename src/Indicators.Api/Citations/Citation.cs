namespace Indicators.Api.Citations;

/// <summary>How to cite something, in each style.</summary>
public sealed record Citation
{
    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Kind of resource that is cited: <c>observation</c>, <c>series</c>, <c>document</c> or <c>release</c>.</summary>
    public required string Cites { get; init; }

    /// <summary>Its id, key, slug or version.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Address that the citation links to: an address fixed to the release, or the address of the work itself if it is known and the work
    /// is cited.
    /// </summary>
    public required string Url { get; init; }

    /// <summary>The style of <c>text</c>.</summary>
    public required string Style { get; init; }

    /// <summary>The citation in the requested style.</summary>
    public required string Text { get; init; }

    /// <summary>The citation as an HTML fragment with the italics of the style; null if the style has none.</summary>
    public required string? Html { get; init; }

    /// <summary>The citation in the requested style, or in every style if none is requested.</summary>
    public required IReadOnlyList<StyledCitation> Styles { get; init; }

    /// <summary>The citation in every style.</summary>
    internal IReadOnlyList<StyledCitation> All { get; init; } = [];

    /// <summary>The citation in another style.</summary>
    internal string In(string style) => All.Single(styled => styled.Style == style).Text;
}

/// <summary>A citation in one style.</summary>
public sealed record StyledCitation
{
    /// <summary>Value of <c>style</c>.</summary>
    public required string Style { get; init; }

    /// <summary>Name of the style.</summary>
    public required string Title { get; init; }

    /// <summary>Media type of the text alone.</summary>
    public required string MediaType { get; init; }

    /// <summary>The citation.</summary>
    public required string Text { get; init; }

    /// <summary>The citation as an HTML fragment; null if the style has no italics.</summary>
    public required string? Html { get; init; }
}
