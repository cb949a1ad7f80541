using Indicators.Candidates;
using Indicators.Drafts.Reading;
using Indicators.Statements;
using Indicators.Trace;

namespace Indicators.Drafts;

/// <summary>
/// Tracks the place that a paragraph is about before it names one. "It" at the start of a paragraph refers to the last subject of the
/// previous paragraph, or to the place in the heading. List entries and table rows that name no place take the place of the heading, or of
/// the paragraph before the list if that ends with a colon.
/// </summary>
internal sealed class DraftContext
{
    private readonly Stack<(int Level, string? Place)> _headings = [];
    private string? _subject;
    private bool _isNamed;
    private bool _leadsIn;

    /// <summary>The place of the nearest heading that names one.</summary>
    public string? Heading => _headings.TryPeek(out var heading) ? heading.Place : null;

    /// <summary>Returns the context of a part of a paragraph.</summary>
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
