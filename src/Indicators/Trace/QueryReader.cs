using System.Globalization;
using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Texts;
using CodePoints = Indicators.Texts.CodePoints;

namespace Indicators.Trace;

/// <summary>Reads what a reader typed or pasted: quantities, places, things, years and the other words, sentence by sentence. Never throws.</summary>
public static partial class QueryReader
{
    /// <summary>Most numbers in one text; more is a table, not a claim.</summary>
    public const int MostNumbers = 40;

    /// <summary>Most words that are looked for.</summary>
    internal const int MostWords = 200;

    /// <summary>How many numbers stand in the text, years included.</summary>
    public static int NumbersIn(string text) => Math.Max(Digits().Count(text), QuantityReader.Find(text).Count);

    /// <summary>Years in a sentence, in order.</summary>
    internal static IReadOnlyList<int> YearsIn(string sentence) => [.. YearsWithPlaces(sentence).Select(one => one.Year)];

    /// <summary>Years in a sentence, in order, each with the UTF-16 unit at which it stands.</summary>
    internal static IEnumerable<(int Year, int Start)> YearsWithPlaces(string sentence) =>
        Year().Matches(sentence).Select(year => (int.Parse(year.Value, CultureInfo.InvariantCulture), year.Index));

    /// <summary>Reads it.</summary>
    public static TraceQuery Read(string text, TraceVocabulary vocabulary)
    {
        text = WithoutHalfCharacters(text);
        var asGiven = text;
        text = Unwrapped(text);
        var statements = new List<QueryStatement>();
        var hashes = new List<string> { Folding.Sha256(text) };
        var sentences = new List<QuerySentence>();
        string? subject = null;
        var (places, years, offset) = (new List<string>(), new List<int>(), 0);
        foreach (var line in text.Split('\n'))
        {
            foreach (var span in SentencesOf(line, hashes))
            {
                var sentence = CodePoints.Slice(line, span);
                sentences.Add(new(sentence, offset + span.Start));
                var read = new SentenceInQuery(sentence, vocabulary, subject);
                subject = read.Places.FirstOrDefault() ?? subject;
                places.AddRange(read.Places);
                years.AddRange(read.Years);
                statements.AddRange(read.Statements(offset + span.Start));
            }

            offset += CodePoints.Length(line) + 1;
        }

        var stated = statements.Where(statement => statement.Quantity is not null).ToList();
        return new TraceQuery
        {
            Text = asGiven,
            Statements = stated.Count > 0 ? stated : [WithoutQuantity(statements)],
            Places = [.. places.Distinct()],
            Years = [.. years.Distinct()],
            Sentences = sentences,
            SentenceHashes = [.. hashes.Distinct()],
        };
    }

    /// <summary>The sentences of a line, whose hashes are noted; a question without a number and its answer are read as one.</summary>
    private static IEnumerable<CodePointSpan> SentencesOf(string line, List<string> hashes)
    {
        CodePointSpan? question = null;
        foreach (var span in line.Trim().Length == 0 ? [] : Segmenter.Spans(line))
        {
            var sentence = CodePoints.Slice(line, span);
            hashes.Add(Folding.Sha256(sentence));
            var whole = question is { } asked ? new(asked.Start, span.End) : span;
            question = sentence.TrimEnd().EndsWith('?') && !sentence.Any(char.IsDigit) && QuantityReader.Find(sentence).Count == 0 ? whole : null;
            if (question is null)
                yield return whole;
        }

        if (question is { } unanswered)
            yield return unanswered;
    }

    /// <summary>Pasted lines of one paragraph are one text; an empty line ends it. Characters without width are spaces. Every character keeps its place.</summary>
    private static string Unwrapped(string text) => WidthlessCharacter().Replace(LineEnd().Replace(text, match => new string(' ', match.Length)), " ");

    /// <summary>Halves of characters outside the basic plane, which are no text, become U+FFFD, as wide as they were.</summary>
    private static string WithoutHalfCharacters(string text) => text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;

    private static QueryStatement WithoutQuantity(IReadOnlyList<QueryStatement> sentences) => new()
    {
        Quantity = null,
        Span = null,
        Direction = null,
        Places = [.. sentences.SelectMany(one => one.Places).Distinct()],
        Items = [.. sentences.SelectMany(one => one.Items).Distinct()],
        Years = [.. sentences.SelectMany(one => one.Years).Distinct()],
        Parts = [.. sentences.SelectMany(one => one.Parts).Distinct()],
        Words = [.. sentences.SelectMany(one => one.Words).Distinct().Take(MostWords)],
        Flows = [.. sentences.SelectMany(one => one.Flows).Distinct()],
        IsPerHead = sentences.Any(one => one.IsPerHead),
        Negation = sentences.Select(one => one.Negation).FirstOrDefault(one => one is not null),
    };

    // Neither before nor after an empty line.
    [GeneratedRegex(@"(?<![\r\n])(?:\r\n|\n)(?!\r?\n|$)")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"[\u200B\u2060\uFEFF]")]
    private static partial Regex WidthlessCharacter();

    [GeneratedRegex(@"\d[\d,.\u00A0]*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\p{L}\d.,$€£¥])(?:19|20)\d\d(?![\p{L}\d%]|,\d|\.\d(?!\d{0,2}(?:\s|$)))")]
    private static partial Regex Year();
}
