using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Texts;

namespace Indicators.Statements;

/// <summary>Reads a typed or pasted text sentence by sentence: quantities, places, things, years and other words. Never throws.</summary>
public static partial class QueryReader
{
    /// <summary>Most numbers in one text; more is a table, not a claim.</summary>
    public const int MaxNumbers = 40;

    /// <summary>Most words that are looked for.</summary>
    internal const int MaxWords = 200;

    /// <summary>Maximum number of sentences without a number to examine besides others.</summary>
    private const int MaxUnnumbered = 10;

    /// <summary>The number of numbers in the text, including years.</summary>
    public static int NumbersIn(string text)
    {
        text = WithPlainDigits(WithoutHalfCharacters(text));
        var found = QuantityReader.Find(text);
        var (others, next, points, at) = (0, 0, 0, 0);
        foreach (Match digits in Digits().Matches(text))
        {
            points += CodePoints.Length(text[at..digits.Index]);
            at = digits.Index;
            while (next < found.Count && found[next].Span.End <= points)
                next++;
            if (next == found.Count || points < found[next].Span.Start)
                others++;
        }

        return found.Count + others;
    }

    /// <summary>Years in a sentence, in order.</summary>
    internal static IReadOnlyList<int> YearsIn(string sentence) => [.. YearsWithPlaces(sentence).Select(one => one.Year)];

    /// <summary>Years in a sentence, in order, with their positions in UTF-16 units.</summary>
    internal static IEnumerable<(int Year, int Start)> YearsWithPlaces(string sentence) =>
        Year().Matches(sentence).Select(year => (int.Parse(year.Value, CultureInfo.InvariantCulture), year.Index));

    /// <summary>Reads it.</summary>
    public static TraceQuery Read(string text, TraceVocabulary vocabulary) => Read(text, vocabulary, default);

    /// <summary>Reads a part of a longer text.</summary>
    /// <param name="text">The part.</param>
    /// <param name="vocabulary">Names.</param>
    /// <param name="context">What it stands in.</param>
    public static TraceQuery Read(string text, TraceVocabulary vocabulary, QueryContext context)
    {
        text = WithoutHalfCharacters(text);
        var asGiven = text;
        text = Unwrapped(text);
        var unwrapped = text;
        text = WithPlainDigits(text);
        var statements = new List<QueryStatement>();
        var sentences = new List<QuerySentence>();
        var subject = context.Subject;
        var (places, years, offset) = (new List<string>(), new List<int>(), 0);
        var unwrappedLines = unwrapped.Split('\n');
        foreach (var (at, line) in text.Split('\n').Index())
        {
            IReadOnlyList<CodePointSpan> spans = line.Trim().Length == 0 ? [] : Segmenter.Spans(line);
            sentences.AddRange(
                spans.Select(span => new QuerySentence(
                    CodePoints.Slice(line, span),
                    offset + span.Start,
                    Folding.Sha256(CodePoints.Slice(unwrappedLines[at], span))
                ))
            );
            foreach (var span in WithAnswers(line, spans))
            {
                var read = new SentenceInQuery(CodePoints.Slice(line, span), vocabulary, context with { Subject = subject });
                subject = read.Places.FirstOrDefault() ?? subject;
                places.AddRange(read.Places);
                years.AddRange(read.Years);
                statements.AddRange(read.Statements(offset + span.Start).Select(AsPrinted));
            }

            offset += CodePoints.Length(line) + 1;
        }

        QueryStatement AsPrinted(QueryStatement statement) =>
            ReferenceEquals(text, unwrapped) || statement is not { Quantity: { } quantity, Span: { } at }
                ? statement
                : statement with
                {
                    Quantity = quantity with { Printed = CodePoints.Slice(unwrapped, at) },
                };

        var question = Question.Of(unwrapped, vocabulary.Lexicon);
        var stated = statements.Where(statement => statement.Quantity is not null).ToList();
        return new TraceQuery
        {
            Text = asGiven,
            Subject = subject,
            Statements = stated.Count > 0 ? stated : [WithoutQuantity(statements) with { Question = question, Counted = question.Counted }],
            Language = vocabulary.Lexicon.Languages.Of(unwrapped),
            Unnumbered = stated.Count > 0 ? [.. statements.Where(statement => statement.Quantity is null).Take(MaxUnnumbered)] : [],
            Places = [.. places.Distinct()],
            Years = [.. years.Distinct()],
            Sentences = sentences,
            SentenceHashes = [.. sentences.Select(one => one.Hash!).Prepend(Folding.Sha256(unwrapped)).Distinct()],
        };
    }

    /// <summary>Reads which places a part of a longer text names, and nothing else: it states no number.</summary>
    /// <param name="text">The part.</param>
    /// <param name="vocabulary">Names.</param>
    /// <param name="context">What it stands in.</param>
    internal static TraceQuery ReadNames(string text, TraceVocabulary vocabulary, QueryContext context)
    {
        var (plain, subject, places) = (Unwrapped(WithoutHalfCharacters(text)), context.Subject, new List<string>());
        foreach (var line in plain.Split('\n'))
        {
            foreach (var span in Segmenter.Spans(line))
            {
                var names = SentenceNames.Of(CodePoints.Slice(line, span), vocabulary, context with { Subject = subject }).Places;
                subject = names.Count > 0 ? names[0].Code : subject;
                places.AddRange(names.Select(name => name.Code));
            }
        }

        return new()
        {
            Text = text,
            Subject = subject,
            Statements = [],
            Places = [.. places.Distinct()],
            Years = [],
            SentenceHashes = [],
        };
    }

    /// <summary>Whether the text may state a number, in digits or in words.</summary>
    internal static bool MayStateNumber(string text) => text.Any(char.IsNumber) || QuantityReader.Find(text, withDefinite: true).Count > 0;

    /// <summary>The sentences of a line; a question without a number and its answer are read as one.</summary>
    private static IEnumerable<CodePointSpan> WithAnswers(string line, IReadOnlyList<CodePointSpan> sentences)
    {
        CodePointSpan? question = null;
        foreach (var span in sentences)
        {
            var sentence = CodePoints.Slice(line, span);
            var whole = question is { } asked ? new(asked.Start, span.End) : span;
            question =
                sentence.TrimEnd().EndsWith('?') && !sentence.Any(char.IsDigit) && QuantityReader.Find(sentence).Count == 0 ? whole : null;
            if (question is null)
                yield return whole;
        }

        if (question is { } unanswered)
            yield return unanswered;
    }

    /// <summary>
    /// Digits of other scripts and widths as the plain ones, with their decimal points, separators and percent signs:
    /// "٢٧٫٨٪" is 27.8%. Every character keeps its place in code points.
    /// </summary>
    private static string WithPlainDigits(string text) =>
        !OtherDigit().IsMatch(text) ? text : string.Concat(text.EnumerateRunes().Select(Plain));

    private static string Plain(Rune rune) =>
        rune.Value switch
        {
            0x066B or 0xFF0E => ".",
            0x066C or 0xFF0C => ",",
            0x066A or 0xFF05 => "%",
            0xFF04 => "$",
            _ when !rune.IsAscii && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber => (
                (char)('0' + (int)Rune.GetNumericValue(rune))
            ).ToString(),
            _ => rune.ToString(),
        };

    /// <summary>
    /// Pasted lines of one paragraph are one text; an empty line ends it. Characters without width, and those that only turn the direction
    /// of writing, are spaces. Every character keeps its place.
    /// </summary>
    private static string Unwrapped(string text) =>
        WidthlessCharacter().Replace(LineEnd().Replace(text, match => new string(' ', match.Length)), " ");

    /// <summary>Lone surrogates, which are not text, become U+FFFD, with unchanged width.</summary>
    private static string WithoutHalfCharacters(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;

    private static QueryStatement WithoutQuantity(IReadOnlyList<QueryStatement> sentences) =>
        new()
        {
            Quantity = null,
            Span = null,
            Direction = null,
            Places = [.. sentences.SelectMany(one => one.Places).Distinct()],
            Items = [.. sentences.SelectMany(one => one.Items).Distinct()],
            Years = [.. sentences.SelectMany(one => one.Years).Distinct()],
            Parts = [.. sentences.SelectMany(one => one.Parts).Distinct()],
            Words = [.. sentences.SelectMany(one => one.Words).Distinct().Take(MaxWords)],
            Flows = [.. sentences.SelectMany(one => one.Flows).Distinct()],
            Topics = [.. sentences.SelectMany(one => one.Topics)],
            TopicsOfSentence = sentences.SelectMany(one => one.Topics).Select(topic => topic.Topic).ToFrozenSet(),
            Stems = sentences.SelectMany(one => one.Stems).ToFrozenSet(StringComparer.Ordinal),
            Speakers = [.. sentences.SelectMany(one => one.Speakers)],
            Strangers = [.. sentences.SelectMany(one => one.Strangers)],
            IsPerHead = sentences.Any(one => one.IsPerHead),
            Negation = sentences.Select(one => one.Negation).FirstOrDefault(one => one is not null),
        };

    // Neither before nor after an empty line.
    [GeneratedRegex(@"(?<![\r\n])(?:\r\n|\n)(?!\r?\n|$)")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]")]
    private static partial Regex WidthlessCharacter();

    // Digits outside the basic plane, such as 𝟛, begin with a surrogate.
    [GeneratedRegex(@"[^\P{Nd}0-9]|[\u066A-\u066C\uFF04\uFF05\uFF0C\uFF0E]|[\uD800-\uDBFF]")]
    private static partial Regex OtherDigit();

    [GeneratedRegex(@"[0-9][0-9,.\u00A0]*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\p{L}\d.,$€£¥])(?:19|20)\d\d(?![\p{L}\d%]|,\d|\.\d(?!\d{0,2}(?:\s|$)))")]
    private static partial Regex Year();
}
