namespace Indicators.Texts;

/// <summary>Recognises note numbers after the end of a sentence whose superscript was lost in copying ("in Osh.42 By then").</summary>
internal static class NoteNumbers
{
    private const int MaxDigits = 3; // digits

    /// <summary>
    /// The end of the note numbers ("42", "4,5", "7–9") after a full stop and closing quotes; <paramref name="from"/> if there are none.
    /// After a digit the stop is a decimal point, unless the digits are a year and the start of a sentence follows ("in 2009.36 At"). After
    /// a single capital or "No" it belongs to a name ("No.4").
    /// </summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="stop">Index of the stop.</param>
    /// <param name="from">Index after the closing quotes and brackets that follow the stop.</param>
    public static int SkipAfter(string text, int stop, int from)
    {
        var end = SkipNumbers(text, from);
        if (end == from || (from == stop + 1 && !CanCarryNote(text, stop, end)))
            return from;
        return end;
    }

    /// <summary>Whether the full stop between two digits ends a sentence that a note number follows.</summary>
    public static bool BeginsAt(string text, int stop) => SkipAfter(text, stop, stop + 1) > stop + 1;

    private static bool CanCarryNote(string text, int stop, int end)
    {
        var start = stop;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        var word = text.AsSpan(start, stop - start);
        if (word.IndexOfAnyInRange('0', '9') < 0)
            return word.Length != 1 && word is not ("No" or "Nos" or "no" or "Vol" or "vol" or "pp");
        return IsYear(word)
            && !(start > 0 && text[start - 1] is '.' or ',' or '$' or '€' or '£')
            && (end == text.Length || BeginsSentence(text, end));
    }

    private static bool IsYear(ReadOnlySpan<char> word) =>
        word.Length == 4 && word.IndexOfAnyExceptInRange('0', '9') < 0 && (word.StartsWith("19") || word.StartsWith("20"));

    private static bool BeginsSentence(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '“' or '‘' or '"' or '\'' or '(' or '['))
            at++;
        return at == text.Length || char.IsUpper(text[at]);
    }

    private static int SkipNumbers(string text, int from)
    {
        var at = from;
        while (at < text.Length)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - at is 0 or > MaxDigits)
                return from;
            if (end == text.Length || char.IsWhiteSpace(text[end]))
                return end;
            if (text[end] is not (',' or '–' or '-'))
                return from;
            at = end + 1;
        }

        return from;
    }
}
