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
    private const int MostWords = 200;

    /// <summary>How many numbers stand in the text, years included.</summary>
    public static int NumbersIn(string text) => Math.Max(Digits().Count(text), QuantityReader.Find(text).Count);

    /// <summary>Years in a sentence, in order.</summary>
    internal static IReadOnlyList<int> YearsIn(string sentence) => [.. Year().Matches(sentence).Select(year => int.Parse(year.Value, CultureInfo.InvariantCulture))];

    /// <summary>Reads it.</summary>
    public static TraceQuery Read(string text, TraceVocabulary vocabulary)
    {
        text = WithoutHalfCharacters(text);
        var asGiven = text;
        text = Unwrapped(text);
        var statements = new List<QueryStatement>();
        var hashes = new List<string> { Folding.Sha256(text) };
        var sentences = new List<QuerySentence>();
        var (places, years, offset) = (new List<string>(), new List<int>(), 0);
        foreach (var line in text.Split('\n'))
        {
            foreach (var span in line.Trim().Length == 0 ? [] : Segmenter.Spans(line))
            {
                var sentence = CodePoints.Slice(line, span);
                hashes.Add(Folding.Sha256(sentence));
                sentences.Add(new(sentence, offset + span.Start));
                var read = new SentenceInQuery(sentence, vocabulary);
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

    [GeneratedRegex(@"\b(?:per|each|every|capita|a head)\b|\b(?:citizen|person|inhabitant|resident|head)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PerHead();

    [GeneratedRegex(@"\b(?:not|never|no longer|nobody|none|denie[sd]|cannot)\b|n[’']t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\d[\d,.\u00A0]*")]
    private static partial Regex Digits();

    /// <summary>A sentence, its quantities, and what stands between them.</summary>
    private sealed class SentenceInQuery
    {
        private readonly string _text;
        private readonly List<(Quantity Quantity, CodePointSpan Span, int Start, int End)> _quantities;
        private readonly IReadOnlyList<FoundName> _places;
        private readonly IReadOnlyList<FoundName> _items;
        private readonly List<(int Year, int Start)> _years;

        public SentenceInQuery(string text, TraceVocabulary vocabulary)
        {
            _text = text;
            _quantities = [.. QuantityReader.Find(text).Select(found =>
            {
                var (start, end) = CodePoints.ToUtf16(text, found.Span);
                return (found.Quantity.InPercent(), found.Span, start, end);
            })];
            if (_quantities.Count == 0 && QuantityReader.ReadPrinted(text.Trim().TrimEnd('.', '?', '!')).Quantity is { } whole)
                _quantities.Add((whole.InPercent(), new CodePointSpan(0, CodePoints.Length(text)), 0, text.Length));
            _places = [.. vocabulary.Places.Find(text).Concat(vocabulary.Institutions.Find(text)).OrderBy(place => place.Start)];
            _items = vocabulary.Items.Find(text);
            _years = [.. Year().Matches(text).Where(year => !_quantities.Any(q => q.Start <= year.Index && year.Index < q.End))
                .Select(year => (int.Parse(year.Value, CultureInfo.InvariantCulture), year.Index))];
        }

        public IEnumerable<string> Places => _places.Select(place => place.Code);

        public IEnumerable<int> Years => _years.Select(year => year.Year);

        public IEnumerable<QueryStatement> Statements(int offset)
        {
            var words = Words();
            var flows = FlowReader.Read(_text, _places);
            var isPerHead = PerHead().IsMatch(_text);
            var negation = Denial().Match(_text) is { Success: true } denial ? denial.Value.ToLowerInvariant() : null;
            var topics = TopicReader.Find(_text);
            var items = _items.Select(item => item.Code).Distinct().ToArray();
            if (_quantities.Count == 0)
            {
                yield return new QueryStatement
                {
                    Quantity = null,
                    Span = null,
                    Direction = null,
                    Places = [.. Places.Distinct()],
                    Items = items,
                    Years = [.. Years.Distinct()],
                    Parts = [.. PartOfYearReader.Find(_text).Select(one => one.Part)],
                    Words = words,
                    Flows = flows,
                    IsPerHead = isPerHead,
                    Negation = negation,
                };
                yield break;
            }

            var places = Assigned(_places.Select(place => (place.Code, place.Start)));
            var years = Assigned(_years);
            var parts = Assigned(PartOfYearReader.Find(_text));
            for (var i = 0; i < _quantities.Count; i++)
            {
                var (quantity, span, _, _) = _quantities[i];
                yield return new QueryStatement
                {
                    Quantity = quantity,
                    Span = new(offset + span.Start, offset + span.End),
                    Direction = Directions.Around(_text, i == 0 ? 0 : _quantities[i - 1].End, _quantities[i].Start, _quantities[i].End),
                    Places = places[i],
                    Items = _quantities.Count == 1 ? items : [],
                    Years = years[i],
                    Parts = parts[i],
                    Words = words,
                    Flows = flows,
                    Topics = [.. topics.Where(topic => Clauses.AreOne(_text, topic.Start, _quantities[i].Start, _quantities.Count))],
                    Counted = CountedNoun.After(_text, _quantities[i].End),
                    IsPerHead = isPerHead,
                    Negation = negation,
                };
            }
        }

        /// <summary>
        /// In "A owes 3 and B 4" what is named before a number belongs to it, in "3 in A and 4 in B" what is named after; a number with
        /// nothing of its own shares with the one before.
        /// </summary>
        private List<T>[] Assigned<T>(IEnumerable<(T Value, int Start)> named)
        {
            var all = named.ToArray();
            if (_quantities.Count == 1)
                return [[.. all.Select(one => one.Value).Distinct()]];
            var isBefore = all.Any(one => one.Start < _quantities[0].Start);
            var lists = _quantities.Select(_ => new List<T>()).ToArray();
            foreach (var (value, start) in all)
            {
                var at = isBefore ? _quantities.FindIndex(q => start < q.Start) : _quantities.FindLastIndex(q => q.Start < start);
                // What follows the last number is said of all of them.
                foreach (var list in at >= 0 ? [lists[at]] : lists.Where(list => isBefore && !list.Contains(value)))
                    list.Add(value);
            }

            for (var i = 1; i < lists.Length; i++)
            {
                if (lists[i].Count == 0)
                    lists[i] = lists[i - 1];
            }

            return [.. lists.Select(list => list.Distinct().ToList())];
        }

        private string[] Words() => [.. Word().Matches(_text)
            .Where(word => !_quantities.Any(q => q.Start < word.Index + word.Length && word.Index < q.End) && !_places.Any(place => place.Start < word.Index + word.Length && word.Index < place.End))
            .Select(word => word.Value.ToLowerInvariant().Replace('’', '\''))
            .Where(word => word.Length > 1 && !Thesaurus.SaysNothing(word) && !Directions.IsFall(word))
            .Distinct().Take(MostWords)];
    }

    [GeneratedRegex(@"(?<![\p{L}\d.,$€£¥])(?:19|20)\d\d(?![\p{L}\d%]|[.,]\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*")]
    private static partial Regex Word();
}
