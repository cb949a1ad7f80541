namespace Indicators.Texts;

/// <summary>How the lines of a file make paragraphs.</summary>
public enum TextLayout
{
    /// <summary>Each line that is not blank is a paragraph.</summary>
    LinePerParagraph,

    /// <summary>Lines are wrapped and hyphenated; blank lines part paragraphs.</summary>
    HardWrapped,
}
