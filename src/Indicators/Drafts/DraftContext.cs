using Indicators.Drafts.Reading;
using Indicators.Trace;

namespace Indicators.Drafts;

/// <summary>
/// Which place a paragraph is about before it names one. "It" at the start of a paragraph stands for the last subject of the paragraph
/// before, or for the place of the heading. Entries of a list and rows of a table that name no place are about that of the heading, or of
/// the paragraph before the list if it ends with a colon.
/// </summary>
internal sealed class DraftContext
{
    private readonly Stack<(int Level, string? Place)> _headings = [];
    private string? _subject;
    private bool _isNamed;
    private bool _leadsIn;

    /// <summary>The place of the nearest heading that names one.</summary>
    private string? Heading => _headings.TryPeek(out var heading) ? heading.Place : null;

    /// <summary>What a part of a paragraph stands in.</summary>
    public QueryContext Before(DraftParagraph paragraph, bool isStart)
    {
        if (isStart)
            Begin(paragraph);
        if (!IsFragment(paragraph))
            return new(_subject, IsImplied: false);
        var place = _leadsIn ? _subject ?? Heading : Heading;
        return new(place ?? _subject, IsImplied: place is not null);
    }

    /// <summary>Ends a part of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="query">The part as it was read.</param>
    public void After(DraftParagraph paragraph, TraceQuery query)
    {
        if (IsFragment(paragraph) || paragraph.Kind is ParagraphKind.Note or ParagraphKind.Code)
            return;
        if (query.Places.Count > 0)
            (_subject, _isNamed) = (query.Subject, true);
        _leadsIn = query.Text.AsSpan().TrimEnd().EndsWith(':');
        if (paragraph.Kind == ParagraphKind.Heading)
            Push(paragraph.Level, query.Places.Count > 0 ? query.Subject : Heading);
    }

    private void Begin(DraftParagraph paragraph)
    {
        if (paragraph.Kind == ParagraphKind.Heading)
        {
            while (_headings.TryPeek(out var above) && above.Level >= paragraph.Level)
                _headings.Pop();
            (_subject, _isNamed) = (Heading, false);
        }
        else if (!IsFragment(paragraph))
        {
            if (!_isNamed)
                _subject = Heading;
            _isNamed = false;
        }
    }

    private void Push(int level, string? place)
    {
        // A long heading comes in parts.
        if (_headings.TryPeek(out var own) && own.Level == level)
            _headings.Pop();
        _headings.Push((level, place));
    }

    private static bool IsFragment(DraftParagraph paragraph) => paragraph.Kind is ParagraphKind.ListItem or ParagraphKind.TableRow;
}
