using Indicators.Model;

namespace Indicators.Drafts.Reading;

/// <summary>A paragraph of a draft as people read it, without markup.</summary>
public sealed class DraftParagraph
{
    private readonly IReadOnlyList<Piece> _pieces;
    private readonly TextPoints _within;
    private readonly TextPoints _draft;

    internal DraftParagraph(int number, ParagraphKind kind, int level, ParagraphText text, TextPoints draft)
    {
        (Number, Kind, Level, Text) = (number, kind, level, text.ToString());
        (_pieces, _within, _draft) = (text.Pieces, new TextPoints(Text), draft);
        Span = new(_draft.PointOf(_pieces[0].At), _draft.PointOf(_pieces[^1].At + _pieces[^1].AtLength));
    }

    /// <summary>Position in the draft, from 1.</summary>
    public int Number { get; }

    public ParagraphKind Kind { get; }

    /// <summary>Level of a heading, from 1; 0 of anything else.</summary>
    public int Level { get; }

    /// <summary>The text without markup. A row of a table has the names of its columns in it.</summary>
    public string Text { get; }

    /// <summary>Where it stands in the draft as it was sent, in code points.</summary>
    public CodePointSpan Span { get; }

    /// <summary>Where characters of <see cref="Text"/> stand in the draft; null if none of them do.</summary>
    /// <param name="span">In code points of <see cref="Text"/>.</param>
    public CodePointSpan? InDraft(CodePointSpan span)
    {
        var (start, end) = (_within.UnitOf(span.Start), _within.UnitOf(span.End));
        var first = IndexAt(start);
        if (first == _pieces.Count || _pieces[first].Start >= end)
            return null;
        var last = first;
        while (last + 1 < _pieces.Count && _pieces[last + 1].Start < end)
            last++;
        return new(
            _draft.PointOf(_pieces[first].DraftStart(Math.Max(start, _pieces[first].Start))),
            _draft.PointOf(_pieces[last].DraftEnd(Math.Min(end, _pieces[last].End)))
        );
    }

    /// <summary>A span of <see cref="Text"/> in UTF-16 units as one in code points.</summary>
    internal CodePointSpan PointsOf(int start, int end) => new(_within.PointOf(start), _within.PointOf(end));

    /// <summary>The first piece that ends after a unit.</summary>
    private int IndexAt(int unit)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].End <= unit)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
