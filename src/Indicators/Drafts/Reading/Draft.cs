namespace Indicators.Drafts.Reading;

/// <summary>A draft, split into paragraphs.</summary>
/// <param name="Text">As it was sent.</param>
/// <param name="Format">How it was read.</param>
/// <param name="Paragraphs">In order. What has no text of its own, such as a script, is in none.</param>
public sealed record Draft(string Text, DraftFormat Format, IReadOnlyList<DraftParagraph> Paragraphs)
{
    /// <summary>Maximum size in bytes of UTF-8.</summary>
    public const int MaxSize = 500 * 1024;

    /// <summary>Reads it. Never throws: what is no markup is read as text.</summary>
    public static Draft Read(string text, DraftFormat format)
    {
        // Halves of characters outside the basic plane are no text; what stands for them is as wide.
        if (text.Any(char.IsSurrogate))
            text = string.Concat(text.EnumerateRunes());
        var paragraphs = new DraftBuilder(text);
        switch (format)
        {
            case DraftFormat.Markdown:
                MarkdownText.Read(text, paragraphs);
                break;
            case DraftFormat.Html:
                HtmlText.Read(text, 0, text.Length, paragraphs);
                break;
            default:
                PlainText.Read(text, 0, text.Length, paragraphs);
                break;
        }

        return new(text, format, paragraphs.Paragraphs);
    }
}

/// <summary>Collects the paragraphs of a draft.</summary>
internal sealed class DraftBuilder(string text)
{
    private readonly TextPoints _points = new(text);
    private readonly List<DraftParagraph> _paragraphs = [];

    public IReadOnlyList<DraftParagraph> Paragraphs => _paragraphs;

    /// <summary>Adds a paragraph, unless it is blank.</summary>
    public void Add(ParagraphText paragraph, ParagraphKind kind, int level = 0)
    {
        if (paragraph.IsBlank)
            return;
        if (kind != ParagraphKind.Code)
            paragraph.TrimEnd();
        _paragraphs.Add(new(_paragraphs.Count + 1, kind, level, paragraph, _points));
    }
}
