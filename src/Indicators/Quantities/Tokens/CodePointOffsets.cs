namespace Indicators.Quantities.Tokens;

/// <summary>Turns UTF-16 offsets of one text, asked in ascending order, into code points; a lone surrogate counts as one.</summary>
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
