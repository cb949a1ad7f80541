namespace Indicators.Drafts.Reading;

/// <summary>How a draft is written down.</summary>
public enum DraftFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown: CommonMark with tables and footnotes.</summary>
    Markdown,

    /// <summary>HTML: a whole page or a part of one.</summary>
    Html,
}

/// <summary>What a paragraph of a draft is.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An entry of a list.</summary>
    ListItem,

    /// <summary>A paragraph of a quotation.</summary>
    Quote,

    /// <summary>A row of a table, with the name of its column before each cell.</summary>
    TableRow,

    /// <summary>A footnote.</summary>
    Note,

    /// <summary>Code, preformatted text or metadata. Its numbers claim nothing.</summary>
    Code,
}
