using System.Buffers;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Indicators.Drafts.Reading;

/// <summary>Reads Markdown with Markdig: CommonMark with tables, footnotes, task lists, definition lists and front matter.</summary>
internal static class MarkdownText
{
    /// <summary>
    /// Marks between two empty lines that are read as Markdown. The parser takes the square of the time for some of them, so a stretch
    /// with more is read as plain text.
    /// </summary>
    private const int MaxMarks = 1000;

    /// <summary>Definitions of links and notes in a draft. The parser takes the square of their number.</summary>
    private const int MaxDefinitions = 4000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_~[]`<");

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseDefinitionLists()
        .UseAutoLinks()
        .Build();

    public static void Read(string text, DraftBuilder draft)
    {
        var from = 0;
        foreach (var (start, end) in HeavyBlocks(text))
        {
            ReadPart(text, from, start, draft);
            PlainText.Read(text, start, end, draft);
            from = end;
        }

        ReadPart(text, from, text.Length, draft);
    }

    private static void ReadPart(string text, int from, int to, DraftBuilder draft)
    {
        if (from == to)
            return;
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text[from..to], Pipeline);
        }
        catch (ArgumentException)
        {
            // Lists or quotations that are nested deeper than the parser allows.
            PlainText.Read(text, from, to, draft);
            return;
        }

        // Notes that nothing refers to come last.
        foreach (var block in document.OrderBy(block => block is LinkReferenceDefinitionGroup))
            Block(new(text, from), block, ParagraphKind.Paragraph, draft);
    }

    private static void Block(MarkdownSource source, Block block, ParagraphKind kind, DraftBuilder draft)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup definitions:
                foreach (var note in definitions.OfType<FootnoteLinkReferenceDefinition>().Select(one => one.Footnote))
                {
                    if (note is { Order: < 0 })
                        Block(source, note, kind, draft);
                }

                break;
            case HtmlBlock html:
                HtmlText.Read(source.Text, source.From + html.Span.Start, source.From + html.Span.End + 1, draft);
                break;
            case CodeBlock code:
                draft.Add(source.Whole(code.Span), ParagraphKind.Code);
                break;
            case HeadingBlock heading:
                draft.Add(source.Read(heading.Inline), ParagraphKind.Heading, heading.Level);
                break;
            case LeafBlock { Inline: { } inline }:
                draft.Add(source.Read(inline), kind);
                break;
            case Table table:
                var rows = new TableRows();
                foreach (var row in table.OfType<TableRow>())
                    rows.Add([.. row.OfType<TableCell>().SelectMany(cell => Cells(source, cell))], row.IsHeader, draft);
                break;
            case ContainerBlock container:
                var inner = container switch
                {
                    ListItemBlock => ParagraphKind.ListItem,
                    QuoteBlock => ParagraphKind.Quote,
                    Footnote => ParagraphKind.Note,
                    _ => kind,
                };
                foreach (var child in container)
                    Block(source, child, inner, draft);
                break;
        }
    }

    /// <summary>A cell, with empty ones for further columns that it spans.</summary>
    private static IEnumerable<ParagraphText> Cells(MarkdownSource source, TableCell cell)
    {
        var text = new ParagraphText();
        foreach (var leaf in cell.OfType<LeafBlock>().Where(leaf => leaf.Inline is not null))
        {
            if (text.Length > 0)
                text.Add(" ");
            text.Append(source.Read(leaf.Inline));
        }

        return Enumerable.Repeat(0, Math.Max(0, cell.ColumnSpan - 1)).Select(_ => new ParagraphText()).Prepend(text);
    }

    /// <summary>Stretches between empty lines that have too many marks; the whole draft if it defines too many links.</summary>
    private static IEnumerable<(int Start, int End)> HeavyBlocks(string text)
    {
        if (CountOf(text, "]:") > MaxDefinitions)
        {
            yield return (0, text.Length);
            yield break;
        }

        for (var at = 0; at < text.Length; )
        {
            var end = EndOfBlock(text, at);
            if (MarksIn(text.AsSpan(at, end - at)) > MaxMarks)
                yield return (at, end);
            at = end;
        }
    }

    private static int CountOf(ReadOnlySpan<char> text, string what)
    {
        var count = 0;
        for (int at; (at = text.IndexOf(what, StringComparison.Ordinal)) >= 0; text = text[(at + what.Length)..])
            count++;
        return count;
    }

    private static int MarksIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (int at; (at = text.IndexOfAny(Marks)) >= 0; text = text[(at + 1)..])
            count++;
        return count;
    }

    private static int EndOfBlock(string text, int start)
    {
        for (var at = start; at < text.Length; )
        {
            var line = text.IndexOf('\n', at);
            var end = line < 0 ? text.Length : line + 1;
            if (text.AsSpan(at, end - at).IsWhiteSpace())
                return end;
            at = end;
        }

        return text.Length;
    }
}
