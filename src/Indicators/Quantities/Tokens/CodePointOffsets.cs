namespace Indicators.Quantities.Tokens;

/// <summary>Converts UTF-16 offsets of a text, requested in ascending order, into code points. A lone surrogate counts as one.</summary>
internal sealed class CodePointOffsets(string text)
{
    private int _at;
    private int _points;

    public int At(int utf16)
    {
        while (_at < utf16)
        {
            _at += char.IsHighSurrogate(text[_at]) && _at + 1 < text.Length && char.IsLowSurrogate(text[_at + 1]) ? 2 : 1;
            _points++;
        }

        return _points;
    }
}
