namespace Indicators.Api.Citations;

/// <summary>How to cite something, in each style.</summary>
public sealed record Citation
{
    /// <summary>Version of the release that this is answered from.</summary>
    public required string Release { get; init; }

    /// <summary>What is cited: <c>observation</c>, <c>series</c>, <c>document</c> or <c>release</c>.</summary>
    public required string Cites { get; init; }

    /// <summary>Its id, key, slug or version.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The address that the citation leads to: pinned to the release, or the work's own where that is known and the work itself is cited.
    /// </summary>
    public required string Url { get; init; }

    /// <summary>The style of <c>text</c>.</summary>
    public required string Style { get; init; }

    /// <summary>The citation in the style that was asked for.</summary>
    public required string Text { get; init; }

    /// <summary>The same as a fragment of HTML with the style's italics; null where the style has none.</summary>
    public required string? Html { get; init; }

    /// <summary>The citation in every style.</summary>
    public required IReadOnlyList<StyledCitation> Styles { get; init; }

    /// <summary>The citation in another style.</summary>
    internal string In(string style) => Styles.Single(styled => styled.Style == style).Text;
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

    /// <summary>The same as a fragment of HTML; null where the style has no italics.</summary>
    public required string? Html { get; init; }
}
