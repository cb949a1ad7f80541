namespace Indicators.Model;

/// <summary>How the lines of a file form paragraphs. Seeds state the layout; it is never inferred from the file name.</summary>
public enum TextLayout
{
    /// <summary>Each non-blank line is a paragraph, unchanged.</summary>
    LinePerParagraph,

    /// <summary>Lines are wrapped at a fixed width and words are hyphenated; blank lines separate paragraphs.</summary>
    HardWrapped,
}
