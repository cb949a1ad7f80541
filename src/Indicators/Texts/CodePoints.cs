using Indicators.Model;

namespace Indicators.Texts;

/// <summary>Converts between code points and UTF-16 units. All conversions are here.</summary>
public static class CodePoints
{
    /// <summary>Number of code points.</summary>
    public static int Length(string text) => Count(text);

    /// <summary>The text covered by a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public static string Slice(string text, CodePointSpan span)
    {
        if (span.Start < 0 || span.End < span.Start)
            throw new ArgumentOutOfRangeException(nameof(span), span, "A span starts at 0 or later and does not end before it starts.");
        var start = Utf16Index(text, 0, span.Start);
        return text[start..Utf16Index(text, start, span.Length)];
    }

    /// <summary>The span of a range given in UTF-16 units.</summary>
    public static CodePointSpan FromUtf16(string text, int start, int end)
    {
        var first = Count(text.AsSpan(0, start));
        return new(first, first + Count(text.AsSpan(start, end - start)));
    }

    /// <summary>The range in UTF-16 units covered by a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within the text.</exception>
    public static (int Start, int End) ToUtf16(string text, CodePointSpan span)
    {
        var start = Utf16Index(text, 0, span.Start);
        return (start, Utf16Index(text, start, span.Length));
    }

    internal static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit))
                count--;
        }

        return count;
    }

    private static int Utf16Index(string text, int from, int codePoints)
    {
        var index = from;
        for (var i = 0; i < codePoints; i++)
        {
            if (index >= text.Length)
                throw new ArgumentOutOfRangeException(nameof(codePoints), "The span ends after the text.");
            index += char.IsHighSurrogate(text[index]) ? 2 : 1;
        }

        return index;
    }
}
