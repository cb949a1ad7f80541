using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Indicators.Drafts.Reading;

/// <summary>Reads what stands in a paragraph of Markdown: the words without their marks, each with its place.</summary>
/// <param name="Text">The draft.</param>
/// <param name="From">The UTF-16 unit from which the parser was given it.</param>
internal sealed record MarkdownSource(string Text, int From)
{
    /// <summary>The characters of a block as they stand there.</summary>
    public ParagraphText Whole(SourceSpan span)
    {
        var text = new ParagraphText();
        var (start, end) = Within(span);
        text.Copy(Text.AsSpan(start, end - start), start);
        return text;
    }

    public ParagraphText Read(ContainerInline? inlines)
    {
        var text = new ParagraphText();
        // The parser nests as deep as the draft does: no recursion.
        var open = new Stack<Inline?>();
        for (var inline = inlines?.FirstChild; inline is not null || open.Count > 0; )
        {
            if (inline is null)
            {
                inline = open.Pop();
                continue;
            }

            if (inline is ContainerInline { FirstChild: { } child } and not LinkInline { IsAutoLink: true })
            {
                open.Push(inline.NextSibling);
                inline = child;
                continue;
            }

            Leaf(inline, text);
            inline = inline.NextSibling;
        }

        return text;
    }

    private void Leaf(Inline inline, ParagraphText text)
    {
        var (start, end) = Within(inline.Span);
        switch (inline)
        {
            case LiteralInline literal:
                Put(literal.Content.ToString(), start, end, text);
                break;
            case CodeInline code:
                Put(code.Content, start, end, text);
                break;
            case HtmlEntityInline entity:
                text.Put(entity.Transcoded.ToString(), start, end - start);
                break;
            case LineBreakInline { IsHard: true }:
                text.Put("\n", start, Math.Max(1, end - start));
                break;
            case LineBreakInline:
                text.Put(" ", start, Math.Max(1, end - start));
                break;
            case HtmlInline tag when tag.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                text.Blank(start, end - start);
                break;
            // Numbers in addresses and of notes are not read by people.
            case HtmlInline or AutolinkInline or LinkInline or FootnoteLink or TaskList:
                break;
            default:
                text.Copy(Text.AsSpan(start, end - start), start);
                break;
        }
    }

    /// <summary>Words that stand in the draft with something around them, such as an escape or a mark of code.</summary>
    private void Put(string words, int start, int end, ParagraphText text)
    {
        var at = Text.AsSpan(start, end - start).IndexOf(words, StringComparison.Ordinal);
        if (at >= 0)
            text.Copy(words, start + at);
        else
            text.Put(words, start, end - start);
    }

    private (int Start, int End) Within(SourceSpan span)
    {
        var start = Math.Clamp(From + span.Start, 0, Text.Length);
        return (start, Math.Clamp(From + span.End + 1, start, Text.Length));
    }
}
