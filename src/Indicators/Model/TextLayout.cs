namespace Indicators.Model;

/// <summary>What a line of a file means. The seeds say which; it is never concluded from the file's name.</summary>
public enum TextLayout
{
    /// <summary>Each line that is not blank is a paragraph, kept as it is.</summary>
    LinePerParagraph,

    /// <summary>Lines are broken at a fixed width, words at hyphens; blank lines part the paragraphs.</summary>
    HardWrapped,
}
