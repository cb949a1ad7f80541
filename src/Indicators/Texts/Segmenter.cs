using Indicators.Model;

namespace Indicators.Texts;

/// <summary>
/// Splits a paragraph into sentences. It returns only spans, which partition the unchanged text. White space after a sentence belongs to
/// it; white space before the first belongs to the first. A section label ("BACKGROUND:") is part of the following sentence.
/// </summary>
/// <remarks>
/// A sentence ends at a full stop, question mark, exclamation mark or ellipsis, including the closing quotes, brackets and note numbers
/// directly after it, if white space follows and the next characters can open a sentence. If in doubt it does not end: a sentence that is
/// too long keeps a figure with its context, while a split would separate them.
/// </remarks>
public static class Segmenter
{
    /// <summary>Version of the rules. Any change of a result needs a new version.</summary>
    public const string Version = "seg/1";

    private const int MaxEnumeratorDigits = 3; // digits

    /// <summary>
    /// Maximum length of the word that is read before a stop. No abbreviation is longer, and the limit keeps text without blanks from being
    /// read twice.
    /// </summary>
    private const int MaxWordLength = 64;

    /// <summary>Returns the sentences of a paragraph in order; none for an empty text.</summary>
    public static IReadOnlyList<Sentence> Sentences(string paragraph)
    {
        var sentences = new List<Sentence>();
        foreach (var span in Spans(paragraph))
        {
            var text = CodePoints.Slice(paragraph, span);
            sentences.Add(new(sentences.Count + 1, span, text, TextHash.Of(text), Folding.Sha256(text)));
        }

        return sentences;
    }

    /// <summary>Returns only the spans of the sentences.</summary>
    public static IReadOnlyList<CodePointSpan> Spans(string paragraph)
    {
        var spans = new List<CodePointSpan>();
        var (start, startPoint) = (0, 0);
        var addresses = new Addresses(paragraph);
        for (var at = 0; at < paragraph.Length; at++)
        {
            if (!IsTerminator(paragraph[at]) || EndOfSentence(paragraph, addresses, start, ref at) is not { } end)
                continue;
            var endPoint = startPoint + CodePoints.Count(paragraph.AsSpan(start, end - start));
            spans.Add(new(startPoint, endPoint));
            (start, startPoint) = (end, endPoint);
            at = end - 1;
        }

        if (start < paragraph.Length)
            spans.Add(new(startPoint, startPoint + CodePoints.Count(paragraph.AsSpan(start))));
        return spans;
    }

    /// <summary>
    /// The start of the next sentence if one ends with the terminators at <paramref name="at"/>; null otherwise. Moves <paramref
    /// name="at"/> to the last terminator.
    /// </summary>
    private static int? EndOfSentence(string text, Addresses addresses, int start, ref int at)
    {
        var first = at;
        while (at + 1 < text.Length && IsTerminator(text[at + 1]))
            at++;
        if (IsElision(text, first, at) || IsEnumerator(text, start, first))
            return null;
        var closed = SkipClosers(text, at + 1);
        var noted = NoteNumbers.SkipAfter(text, at, closed);
        if (noted == text.Length)
            return null;
        if (!char.IsWhiteSpace(text[noted]))
            return first == at && noted == closed && IsMissingSpace(text, addresses, first, closed) ? closed : null;
        var next = SkipWhiteSpace(text, noted);
        return next < text.Length && CanFollow(text, first, at, next) ? next : null;
    }

    private static bool CanFollow(string text, int first, int last, int next)
    {
        var word = next;
        while (word < text.Length && IsOpener(text[word]))
            word++;
        if (word == text.Length || IsTerminator(text[word]) || (char.IsLower(text[word]) && !HasCapitalInside(text, word)))
            return false;
        var onlyStop = first == last && text[first] == '.';
        return !onlyStop || Abbreviations.CanEnd(WordBefore(text, first), WordAt(text, word));
    }

    /// <summary>
    /// Recognises a missing space as in "Almaty.The": a word that opens sentences directly after the stop; or another capitalised word
    /// after lower case, unless it is short, because names end in those ("Mail.Ru"). Initials ("U.S.A") and addresses are ignored.
    /// </summary>
    private static bool IsMissingSpace(string text, Addresses addresses, int stop, int next)
    {
        var before = WordBefore(text, stop);
        var start = IsOpener(text[next]) && next + 1 < text.Length ? next + 1 : next;
        var after = WordAt(text, start);
        if (
            after.Length == 0
            || !char.IsUpper(after[0])
            || before.Length == 1
            || addresses.IsAround(stop)
            || !Abbreviations.CanEnd(before, after)
        )
            return false;
        var afterLower = stop > 0 && (char.IsLower(text[stop - 1]) || IsCloser(text[stop - 1]));
        if (Abbreviations.OpensSentences(after))
            return after.Length > 1 || !IsTerminator(text.ElementAtOrDefault(start + 1));
        return afterLower && after.Length > 3 && after.Skip(1).All(char.IsLower);
    }

    /// <summary>"[…]" and "(...)" mark an omission in a quotation.</summary>
    private static bool IsElision(string text, int first, int last) =>
        first > 0 && text[first - 1] is '[' or '(' && last + 1 < text.Length && text[last + 1] is ']' or ')';

    /// <summary>"2." at the start of a sentence is its number.</summary>
    private static bool IsEnumerator(string text, int start, int stop)
    {
        // Read backwards from the stop, to read only these digits and the white space around them.
        var end = SkipWhiteSpaceBack(text, start, stop);
        var digit = end;
        while (digit > start && end - digit <= MaxEnumeratorDigits && char.IsAsciiDigit(text[digit - 1]))
            digit--;
        return text[stop] == '.' && end - digit is > 0 and <= MaxEnumeratorDigits && SkipWhiteSpaceBack(text, start, digit) == start;
    }

    private static int SkipWhiteSpaceBack(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end;
    }

    private static bool HasCapitalInside(string text, int word) => WordAt(text, word).Any(char.IsUpper);

    private static int SkipClosers(string text, int at)
    {
        while (at < text.Length && IsCloser(text[at]))
            at++;
        return at;
    }

    private static int SkipWhiteSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>The word before the stop, including stops inside it ("U.S" in "U.S."); only the end of a very long word.</summary>
    private static string WordBefore(string text, int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < MaxWordLength && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
            start--;
        return text[start..stop];
    }

    /// <summary>The word at this position, including hyphens and apostrophes; empty if it begins with another character.</summary>
    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (end > start && text[end] is '-')))
            end++;
        return text[start..end];
    }

    private static bool IsTerminator(char unit) => unit is '.' or '?' or '!' or '…';

    private static bool IsCloser(char unit) => unit is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '}';

    private static bool IsOpener(char unit) => unit is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '{';

    /// <summary>
    /// Which runs of non-blank characters are addresses. Positions are asked for from left to right, and each run is read once.
    /// </summary>
    private sealed class Addresses(string text)
    {
        private int _end;
        private bool _isAddress;

        public bool IsAround(int at)
        {
            if (at < _end)
                return _isAddress;
            var start = at;
            while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
                start--;
            for (_end = at; _end < text.Length && !char.IsWhiteSpace(text[_end]); )
                _end++;
            var stretch = text.AsSpan(start, _end - start);
            return _isAddress = stretch.ContainsAny('/', '@') || stretch.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        }
    }
}
