using System.Text;

namespace Indicators.Drafts.Reading;

/// <summary>A stretch of a paragraph that stands in the draft. All numbers are UTF-16 units.</summary>
/// <param name="Start">Where it begins in the paragraph.</param>
/// <param name="Length">Its length there.</param>
/// <param name="At">Where it begins in the draft.</param>
/// <param name="AtLength">Its length there. If it differs, the characters correspond only as a whole, as of an entity.</param>
internal readonly record struct Piece(int Start, int Length, int At, int AtLength)
{
    public int End => Start + Length;

    public int DraftStart(int unit) => Length == AtLength ? At + unit - Start : At;

    public int DraftEnd(int unit) => Length == AtLength ? At + unit - Start : At + AtLength;
}

/// <summary>Builds the text of a paragraph and records the position of each stretch in the draft.</summary>
internal sealed class ParagraphText
{
    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = [];

    public IReadOnlyList<Piece> Pieces => _pieces;

    /// <summary>Whether nothing of the draft is in it but white space.</summary>
    public bool IsBlank { get; private set; } = true;

    public int Length => _text.Length;

    /// <summary>Adds characters that stand in the draft as they are.</summary>
    public void Copy(ReadOnlySpan<char> text, int at) => Put(text, at, text.Length);

    /// <summary>Adds text in the place of other characters of the draft, such as of an entity or a line break.</summary>
    public void Put(ReadOnlySpan<char> text, int at, int atLength)
    {
        if (text.IsEmpty)
            return;
        IsBlank &= text.IsWhiteSpace();
        var start = _text.Length;
        _text.Append(text);
        if (
            text.Length == atLength
            && _pieces is [.., var last]
            && last.Length == last.AtLength
            && last.End == start
            && last.At + last.AtLength == at
        )
            _pieces[^1] = last with { Length = last.Length + text.Length, AtLength = last.AtLength + atLength };
        else
            _pieces.Add(new(start, text.Length, at, atLength));
    }

    /// <summary>Adds text that does not stand in the draft.</summary>
    public void Add(string text) => _text.Append(text);

    /// <summary>Adds a blank for white space of the draft, unless one is there already or nothing is.</summary>
    public void Blank(int at, int atLength)
    {
        if (_text.Length > 0 && !char.IsWhiteSpace(_text[^1]))
            Put(" ", at, atLength);
    }

    /// <summary>Adds another text, with its places.</summary>
    public void Append(ParagraphText other)
    {
        var start = _text.Length;
        _text.Append(other._text);
        _pieces.AddRange(other._pieces.Select(piece => piece with { Start = piece.Start + start }));
        IsBlank &= other.IsBlank;
    }

    /// <summary>Removes white space from the end.</summary>
    public void TrimEnd()
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1]))
        {
            _text.Length--;
            if (_pieces is not [.., var last] || last.End <= _text.Length)
                continue;
            _pieces.RemoveAt(_pieces.Count - 1);
            var isCopy = last.Length == last.AtLength;
            if (last.Length > 1)
                _pieces.Add(last with { Length = last.Length - 1, AtLength = isCopy ? last.AtLength - 1 : last.AtLength });
        }
    }

    public bool EndsWith(string text) => _text.Length >= text.Length && _text.ToString(_text.Length - text.Length, text.Length) == text;

    public override string ToString() => _text.ToString();
}
