using Indicators.Statements;

namespace Indicators.Candidates;

/// <summary>An immutable index of a release's figures by number, words and sentence.</summary>
public sealed class CandidateIndex
{
    /// <summary>Most candidates by a probe in a unit, on either side of the number.</summary>
    private const int MaxNear = 8;

    /// <summary>How many times greater than the reader's another number of the same place may be.</summary>
    private const int Far = 300;

    /// <summary>Maximum number of candidates by the reader's numbers as given.</summary>
    private const int MaxByNumber = 200;

    /// <summary>Maximum number of candidates by the numbers after a typical slip.</summary>
    private const int MaxBySlips = 100;

    /// <summary>Most candidates by one search for words.</summary>
    private const int MaxByWords = 100;

    /// <summary>Most entries of the words' lists that one search goes through.</summary>
    private const int MaxSteps = 20_000;

    private readonly TraceCandidate[] _figures;
    private readonly NumberIndex _numbers;
    private readonly WordIndex _words;
    private readonly ILookup<string, int> _bySentence;
    private readonly WholeRelease? _whole;
    private readonly Lazy<ILookup<(string, string, Model.Measure, string), TraceCandidate>> _kinds;
    private readonly Lazy<ILookup<(string, string, Model.Measure, string, string), TraceCandidate>> _kindsOfAreas;
    private readonly Lock _naming = new();
    private NamedFigures? _named;

    /// <param name="figures">The figures.</param>
    /// <param name="masked">The masked sentences that they stand in; null where no text is at hand.</param>
    /// <param name="whole">What is known of the release, where these are only those of its figures that may answer one text.</param>
    public CandidateIndex(IEnumerable<IndexedFigure> figures, MaskedIndex? masked = null, WholeRelease? whole = null)
    {
        _whole = whole;
        Masked = masked ?? new([]);
        IndexedFigure[] all = [.. figures.OrderBy(one => one.Figure.Id, StringComparer.Ordinal)];
        _figures = [.. all.Select(one => one.Figure)];
        _numbers = new(_figures);
        _kinds = new(() => _figures.Where(one => one.HasNumber).ToLookup(KindOf));
        _kindsOfAreas = new(() =>
            _figures.Where(one => one.HasNumber).ToLookup(one => (one.Indicator, one.Counterpart, one.Measure, one.Unit, one.Area))
        );
        _words = new(all.Select(one => one.SearchLexemes));
        _bySentence = Enumerable
            .Range(0, all.Length)
            .Where(i => all[i].SentenceHash is not null)
            .ToLookup(i => all[i].SentenceHash!, StringComparer.Ordinal);
    }

    /// <summary>How many figures the release has.</summary>
    public int Count => _whole?.Count ?? _figures.Length;

    /// <summary>Whether it holds only some of the figures of a release: those that may answer one text.</summary>
    public bool IsPart => _whole is not null;

    /// <summary>The figures at hand, in the order of their ids.</summary>
    public IReadOnlyList<TraceCandidate> Figures => _figures;

    /// <summary>The masked sentences that contain the figures.</summary>
    public MaskedIndex Masked { get; }

    /// <summary>How many figures have a lexeme.</summary>
    internal long Frequency(string lexeme) => _whole?.Frequencies.GetValueOrDefault(lexeme) ?? _words.Frequency(lexeme);

    /// <summary>Figures with the same indicator, counterpart, measure and unit, itself among them.</summary>
    internal IEnumerable<TraceCandidate> SameKind(TraceCandidate figure) => _kinds.Value[KindOf(figure)];

    /// <summary>Those of the same area as the figure, itself among them.</summary>
    internal IEnumerable<TraceCandidate> SameKindAndArea(TraceCandidate figure) =>
        _kindsOfAreas.Value[(figure.Indicator, figure.Counterpart, figure.Measure, figure.Unit, figure.Area)];

    private static (string, string, Model.Measure, string) KindOf(TraceCandidate figure) =>
        (figure.Indicator, figure.Counterpart, figure.Measure, figure.Unit);

    /// <summary>Whether any figure is about a topic, as far as that is known.</summary>
    internal bool HasTopic(string topic, TraceVocabulary vocabulary) => IsPart || NamedBy(vocabulary).HasTopic(topic);

    /// <summary>Reads the claims of all figures for names and topics, so that no question waits for it.</summary>
    /// <param name="vocabulary">The names of the release.</param>
    public void Prepare(TraceVocabulary vocabulary)
    {
        if (!IsPart)
            NamedBy(vocabulary);
    }

    private NamedFigures NamedBy(TraceVocabulary vocabulary)
    {
        if (_named is { } known)
            return known;
        lock (_naming)
            return _named ??= new(_figures, vocabulary);
    }

    /// <summary>In the order of ids, the figures that have a name of a text of names alone, or else the year of one of years.</summary>
    private IEnumerable<int> NamedIn(QueryStatement bare, TraceVocabulary vocabulary) =>
        bare.Places.Count + bare.Items.Count > 0
            ? IsPart
                ? Enumerable.Range(0, _figures.Length).Where(i => bare.IsNamedBy(_figures[i], vocabulary))
                : NamedBy(vocabulary).Find(bare.Places, bare.Items)
            : bare.Years.Count > 0
                ? Enumerable.Range(0, _figures.Length).Where(i => bare.IsNamedBy(_figures[i], vocabulary))
                : [];

    /// <summary>The stems of a query's words, with the number of figures that have each.</summary>
    public IReadOnlyDictionary<string, QueryWord> WordsOf(TraceQuery query, TraceVocabulary vocabulary) =>
        query
            .Statements.Concat(query.Unnumbered)
            .SelectMany(statement => statement.Words)
            .Distinct()
            .ToDictionary(word => word, word => QueryWord.Of(word, vocabulary.Lexicon.SynonymsOf(word), Frequency), StringComparer.Ordinal);

    /// <summary>Returns the figure with an id, or null.</summary>
    public TraceCandidate? Find(string id)
    {
        var (low, high) = (0, _figures.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(_figures[middle].Id, id);
            if (order == 0)
                return _figures[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>
    /// In a small release, returns every figure that shares a number or a word; in a large one, the nearest few by each kind of search.
    /// Sorted by id.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="vocabulary">The names of the release.</param>
    /// <param name="words">The words of the query, as the search knows them.</param>
    /// <param name="placeLexemes">Lexemes of the names of areas, by code.</param>
    public IReadOnlyList<TraceCandidate> Find(
        TraceQuery query,
        TraceVocabulary vocabulary,
        IReadOnlyDictionary<string, QueryWord> words,
        IReadOnlyDictionary<string, IReadOnlyList<string>> placeLexemes
    )
    {
        var isLarge = Count > WordSearch.Small;
        var found = new HashSet<int>();
        if (IsPart)
            found.UnionWith(Enumerable.Range(0, _figures.Length));
        foreach (var search in WordSearch.Of(query, words, Count, placeLexemes))
            found.UnionWith(_words.Find(search, isLarge ? MaxByWords : Count, isLarge ? MaxSteps : int.MaxValue));
        if (query.Statements is [{ Quantity: null } bare])
            found.UnionWith(NamedIn(bare, vocabulary).Take(isLarge ? MaxByWords : Count));
        var numbers = ByNumber(
                query,
                vocabulary,
                isLarge ? MaxNear : Count,
                isLarge ? [.. query.Places.Where(placeLexemes.ContainsKey)] : []
            )
            .ToLookup(way => way.IsSlip, way => way.Found);
        Sequential(numbers[false], found, isLarge ? found.Count + MaxByNumber : Count);
        Sequential(numbers[true], found, isLarge ? found.Count + MaxBySlips : Count);
        var quoted = query.SentenceHashes.SelectMany(hash => _bySentence[hash]).ToHashSet();
        if (quoted.Count == 0)
            return [.. found.Order().Select(i => _figures[i])];
        var places = query
            .Sentences.Where(sentence => sentence.Hash is not null)
            .SelectMany(sentence => _bySentence[sentence.Hash!].Select(i => (Figure: i, sentence.Span)))
            .ToLookup(one => one.Figure, one => one.Span);
        return
        [
            .. found
                .Union(quoted)
                .Order()
                .Select(i => quoted.Contains(i) ? _figures[i] with { IsQuoted = true, QuotedAt = [.. places[i]] } : _figures[i]),
        ];
    }

    /// <summary>Takes the first of each way in, then the second of each, until there are enough.</summary>
    private static void Sequential(IEnumerable<IEnumerable<int>> ways, HashSet<int> found, int most)
    {
        var left = ways.Select(way => way.GetEnumerator()).ToList();
        while (left.Count > 0 && found.Count < most)
        {
            left.RemoveAll(way =>
            {
                if (found.Count >= most || !way.MoveNext())
                    return true;
                found.Add(way.Current);
                return false;
            });
        }
    }

    /// <summary>The ways in by numbers; those of the areas named come first.</summary>
    private IEnumerable<(bool IsSlip, IEnumerable<int> Found)> ByNumber(
        TraceQuery query,
        TraceVocabulary vocabulary,
        int most,
        string[] areas
    )
    {
        foreach (var probe in Probes.Of(query, vocabulary))
        {
            foreach (var unit in probe.Units)
            {
                foreach (var area in areas)
                    yield return (
                        probe.IsSlip,
                        probe.IsSlip ? _numbers.Agreeing(area, unit, probe, most) : _numbers.Near(area, unit, probe.Start, Far, most)
                    );
                // A slip is looked for in the areas named, where any is: elsewhere it says nothing.
                if (!probe.IsSlip || areas.Length == 0)
                    yield return (probe.IsSlip, _numbers.Agreeing(unit, probe, most));
            }
        }
    }
}

/// <summary>What is known of a release of which only some figures are at hand.</summary>
/// <param name="Count">How many figures it has.</param>
/// <param name="Frequencies">How many of them have a lexeme, of those that were asked for.</param>
public sealed record WholeRelease(int Count, IReadOnlyDictionary<string, long> Frequencies);

/// <summary>A figure with what it is found by.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="SearchLexemes">Lexemes of its search words.</param>
/// <param name="SentenceHash">Hash of the folded sentence that contains it; null if the text is not loaded.</param>
public sealed record IndexedFigure(TraceCandidate Figure, IReadOnlyCollection<string> SearchLexemes, string? SentenceHash);
