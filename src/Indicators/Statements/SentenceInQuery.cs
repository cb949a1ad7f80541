using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Texts;
using Indicators.Words;
using static Indicators.Statements.SentencePatterns;
using FunctionWords = Indicators.Quantities.Vocabulary.FunctionWords;

namespace Indicators.Statements;

/// <summary>A sentence with its quantities and the text between them.</summary>
internal sealed class SentenceInQuery
{
    /// <summary>Most words that are looked for.</summary>
    private const int MaxWords = QueryReader.MaxWords;

    /// <summary>Characters between a name and the words that make it an aside or an attribute.</summary>
    private const int LongestAside = 80;

    private readonly string _text;
    private readonly Lazy<TextWords> _words;
    private readonly List<(Quantity Quantity, CodePointSpan Span, int Start, int End)> _quantities;
    private readonly IReadOnlyList<FoundName> _places;
    private readonly IReadOnlyList<FoundName> _items;
    private readonly HashSet<FoundName> _attributes;
    private readonly List<(int Year, int Start)> _years;
    private readonly IReadOnlyList<(PartOfYear Part, int Start, int At)> _parts;
    private readonly IReadOnlyList<FoundName> _institutions;
    private readonly TraceVocabulary _vocabulary;

    /// <param name="text">The sentence.</param>
    /// <param name="vocabulary">Names.</param>
    /// <param name="context">What stands before it.</param>
    public SentenceInQuery(string text, TraceVocabulary vocabulary, QueryContext context)
    {
        (_text, _vocabulary) = (text, vocabulary);
        _words = new(() => new(text));
        _parts = PartOfYearReader.Find(text);
        _quantities = SentenceQuantities.Of(text, _parts);
        (_places, _institutions) = SentenceNames.Of(text, vocabulary, context);
        _items = vocabulary.Items.Find(text);
        _attributes = [.. _places.Where(IsAttribute)];
        _years = [.. QueryReader.YearsWithPlaces(text).Where(year => !_quantities.Any(q => q.Start <= year.Start && year.Start < q.End))];
    }

    public IEnumerable<string> Places => _places.Select(place => place.Code);

    public IEnumerable<int> Years => _years.Select(year => year.Year);

    public IEnumerable<QueryStatement> Statements(int offset)
    {
        var found = Words();
        string[] words = [.. found.Select(word => word.Key).Take(MaxWords)];
        var lexicon = _vocabulary.Lexicon;
        var all = _words.Value;
        IReadOnlyList<Flow> flows = [.. lexicon.Flows.Read(all, _places), .. lexicon.Flows.ReadOfItems(all, _items)];
        var isPerHead = PerHead().IsMatch(_text);
        var denials = lexicon
            .Denials.Find(all)
            .Select(one => (one.Phrase.Words, one.Phrase.Start))
            .Concat(Contracted())
            .Concat(NoSuch())
            .ToArray();
        var refuted = Refuted().Match(_text) is { Success: true } denied ? denied.Groups["word"].Value.ToLowerInvariant() : null;
        var isRefuted = refuted is not null;
        var negation = refuted ?? denials.Select(one => one.Words).FirstOrDefault();
        var topics = lexicon.TopicsIn(all);
        var (stems, speakers) = (Stems.OfWords(all.Words).ToHashSet(StringComparer.Ordinal), Speakers(flows));
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
                Parts = [.. _parts.Select(one => one.Part)],
                Words = words,
                Flows = flows,
                IsPerHead = isPerHead,
                Negation = negation,
                IsDenied = false,
                Stems = stems,
                Speakers = speakers,
                Topics = topics,
                TopicsOfSentence = topics.Select(topic => topic.Topic).ToFrozenSet(),
                Strangers = UnknownNames.Find(_text, IsKnown, lexicon),
                Sentence = offset,
            };
            yield break;
        }

        var places = Assigned(_places.Select(place => (place.Code, place.Start)));
        var years = Assigned(_years);
        var things = Assigned(_items.Select(item => (item.Code, item.Start)));
        // The beginning of a sentence is its subject: "Laos, however, owes China 3 million".
        var isMain = _quantities[0].Start > 0 && !Subordinate().IsMatch(_text);
        var months = NamedMonth.Find(_text, _parts);
        var isLong = _text.Length > Clauses.Short;
        var clauses = Clauses.Of(_text, [.. _quantities.Select(one => (one.Start, one.End))]);
        var paired = PairedYears.Of(_text, [.. _quantities.Select(one => (one.Start, one.End))], HasUnitOfNext, _years);
        var ranges = paired.Count > 0 ? [] : YearRangeReader.Find(_text);
        var allSides = OppositeReader.Find(all, lexicon);
        FoundSide[] opposites = [.. allSides.Where(one => !one.IsDenied)];
        OppositeSide[] deniedSides = [.. allSides.Where(one => one is { IsDenied: true, IsPlan: false }).Select(one => one.Side)];
        var sides = opposites.Select(one => one.Side).ToFrozenSet();
        var strangers = UnknownNames.Find(_text, IsKnown, lexicon);
        var contexts = PlaceContexts.Of(all, _places, lexicon);
        var (otherHead, headsOf) = (Heads.Other(_text, lexicon), Heads.Place(_text, _places));
        var localities = Localities.Find(_text, _places, lexicon);
        var (isOfWhole, pastYears) = (lexicon.Wholes.Find(all).Count > 0, PastYears());
        var proper = found.Where(word => word.Any(at => at > 0 && char.IsUpper(_text[at]))).Select(word => word.Key).ToHashSet();
        var parts = Assigned(_parts.Select(one => (one.Part, one.At)));
        FoundName[] subjects = [.. _places.Where(place => !_attributes.Contains(place))];
        for (var i = 0; i < _quantities.Count; i++)
        {
            var (quantity, span, start, _) = _quantities[i];
            var at = Clauses.IndexOf(clauses, start);
            var clause = clauses[at];
            var namesOf = NearestWithNames(clauses, at);
            // "3 towns lost 40 houses between 2015 and 2021": both numbers are of these years.
            if (years[i].Count == 0 && ranges is [{ Range.Last: not null } between] && IsIn(clause, between.Start))
                years[i] = [.. Years.Distinct()];
            var near = paired.TryGetValue(i, out var own) ? [own] : NearYears(years[i], clause, clauses[0].End);
            FoundSide[] opposed = [.. opposites.Where(one => IsIn(clause, one.Start))];
            FoundTopic[] said = [.. topics.Where(topic => IsIn(clause, topic.Start))];
            yield return new QueryStatement
            {
                Quantity = quantity,
                Span = new(offset + span.Start, offset + span.End),
                Direction = Directions.Around(all, i == 0 ? 0 : _quantities[i - 1].End, _quantities[i], lexicon),
                Stems = stems,
                Speakers = speakers,
                TopicsOfSentence = topics.Select(topic => topic.Topic).ToFrozenSet(),
                IsByHowMuch =
                    ByHowMuch().IsMatch(_text[..start])
                    || (quantity.Unit.Kind is UnitKind.Percent or UnitKind.PercentagePoints && !MadeUp().IsMatch(_text[..start])),
                IsAboutRate = IsIn(lexicon.Rates, clause, start),
                IsOfRate = IsIn(lexicon.Rates, clause, start) && RevisedBy().IsMatch(_text[..start]),
                IsDifference = Difference().IsMatch(_text, _quantities[i].End),
                IsTimesLess = quantity.Unit.Kind == UnitKind.Multiple && TimesLess().IsMatch(_text, _quantities[i].End),
                IsUndone = lexicon.Undone.Find(all, clause.Start, clause.End).Count > 0,
                IsRest = lexicon.Remains.Find(all, clause.Start, clause.End).Count > 0,
                IsOfWhole = isOfWhole,
                Proper = proper,
                IsDenied = isRefuted || denials.Any(one => IsDenying(one.Start, clause, i)),
                Places = isLong ? [.. places[i].Union(Places)] : places[i],
                Items = isLong ? items : things[i],
                Years = near,
                Parts = [.. parts[i].Where(part => near.Contains(part.Year))],
                Month = months is [var month] && (_quantities.Count == 1 || IsIn(clause, month.Start)) ? month : null,
                Words = words,
                Flows = flows,
                // What a later clause is about by the way is held against nobody.
                Topics =
                    said.Length > 0 || _quantities.Count > 1
                        ? said
                        : [.. topics.Select(topic => topic.Start < clause.End ? topic : topic with { IsSure = false })],
                AsideNames = Aside(
                        _places
                            .Where(place => !_attributes.Contains(place))
                            .Concat(_items)
                            .Where(name => !isMain || !IsIn(clauses[0], name.Start))
                            .Select(name => (name.Code, name.Start)),
                        namesOf
                    )
                    .Union(_attributes.Select(place => place.Code))
                    .ToFrozenSet(),
                AsideWords = Aside(found.SelectMany(word => word.Select(at => (word.Key, at))), clause),
                Ranges = [.. ranges.Where(range => near.Contains(range.Range.First)).Select(range => range.Range)],
                Sides = opposed.Length > 0 || _quantities.Count > 1 ? opposed : opposites,
                SidesOfSentence = sides,
                DeniedSides = deniedSides,
                Strangers = strangers.Count == 0 ? strangers : [.. strangers.Where(name => IsIn(clause, name.Start))],
                Sentence = offset,
                Nearest = NearestNames
                    .Of(_text, subjects, start)
                    .Union(NearestNames.Of(_text, _items, start))
                    .ToFrozenSet(StringComparer.Ordinal),
                // A length counts nothing: "along 3 kilometres Corland abuts on Brennia".
                Counted =
                    quantity.Unit.Kind == UnitKind.Physical
                        ? null
                        : CountedNoun.After(_text, _quantities[i].End, quantity.Unit.Kind == UnitKind.None),
                Rate = Rate().Match(_text, _quantities[i].End) is { Success: true } rate
                    ? rate.Groups["rate"].Value.ToLowerInvariant()
                    : Assertions.Rate(_text[clause.Start..clause.End]) ?? otherHead ?? EachOf(clause),
                Flowing = near.Count > 0 ? Assertions.Flowing(all, clause.Start, clause.End, lexicon) : null,
                OfTimes = lexicon.OfTimes.Find(all, clause.Start, clause.End).Select(one => one.Phrase.Words).FirstOrDefault(),
                IsWithinYear = TimeSpans.IsWithinYear(_text),
                PastYears = pastYears,
                SinceWhen = TimeSpans.SinceWhen(_text),
                OtherHead = otherHead,
                HeadsOf = headsOf,
                Localities = localities,
                WholesNamed =
                [
                    .. lexicon
                        .WholesNamed.Find(all, clause.Start, start)
                        .Where(one => !_text[one.Phrase.Start..start].Contains(','))
                        .Select(one => one.Phrase.Words),
                ],
                Within = Assertions.Within(_text[clause.Start..clause.End]),
                ToCome = lexicon.ToCome.Find(all, clause.Start, start).Select(one => one.Phrase.Words).FirstOrDefault(),
                IsDone = Assertions.IsDone(all, clause.Start, clause.End, lexicon),
                Rank =
                    _quantities.Count == 1
                        ? Assertions.RankOf(all, lexicon, isStated: true)
                        : Assertions.RankOf(new(_text[clause.Start..clause.End]), lexicon, isStated: true),
                IsMeasureOfRank = Assertions.IsMeasureOfRank(_text[..start]),
                PlacesAfter = subjects
                    .Where(place => place.Start >= _quantities[i].End && Assertions.IsJoined(_text[_quantities[i].End..place.Start]))
                    .Select(place => place.Code)
                    .ToFrozenSet(StringComparer.Ordinal),
                Narrowed = Narrowings.Find(all, clause.Start, clause.End, lexicon),
                IsPerHead = isPerHead,
                Negation = negation,
                Contexts = contexts,
            };
        }
    }

    /// <summary>
    /// In "A owes 3 and B 4", the names before a number belong to it; in "3 in A and 4 in B", those after it. A number without names of its
    /// own shares those of the previous number.
    /// </summary>
    private List<T>[] Assigned<T>(IEnumerable<(T Value, int Start)> named)
    {
        var all = named.ToArray();
        if (_quantities.Count == 1)
            return
            [
                [.. all.Select(one => one.Value).Distinct()],
            ];
        var isBefore = all.Any(one => one.Start < _quantities[0].Start);
        var lists = _quantities.Select(_ => new List<T>()).ToArray();
        foreach (var (value, start) in all)
        {
            var at = isBefore ? _quantities.FindIndex(q => start < q.Start) : _quantities.FindLastIndex(q => q.Start < start);
            // Names after the last number apply to all numbers.
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

    /// <summary>The words in order, each with its positions.</summary>
    private ILookup<string, int> Words() =>
        Word()
            .Matches(_text)
            .Where(word =>
                !_quantities.Any(q => q.Start < word.Index + word.Length && word.Index < q.End)
                && !_places.Any(place => place.Start < word.Index + word.Length && word.Index < place.End)
            )
            .Select(word => (Lower: word.Value.ToLowerInvariant().Replace('’', '\''), word.Index))
            .Where(word =>
                word.Lower.Length > 1 && !_vocabulary.Lexicon.SaysNothing(word.Lower) && !_vocabulary.Lexicon.Falls.Has(word.Lower)
            )
            .ToLookup(word => word.Lower, word => word.Index);

    /// <summary>"The Chinese firm Huawei" is about Huawei (a "Chinese official" is Chinese), "unlike Brennia" not about Brennia.</summary>
    private bool IsAttribute(FoundName place) =>
        Beside().IsMatch(_text[Math.Max(0, place.Start - LongestAside)..place.Start])
        || !_text.AsSpan(place.Start, place.End - place.Start).EndsWith("'s", StringComparison.Ordinal)
            && _items.Any(item =>
                char.IsUpper(_text[item.Start])
                && item.Start >= place.End
                && item.Start - place.End <= LongestAside
                && Attribution().IsMatch(_text[place.End..item.Start])
            );

    /// <summary>Institutions and firms that are the subject of a verb of saying, or that are named as the source.</summary>
    private List<Speaker> Speakers(IReadOnlyList<Flow> flows) =>
        [
            .. _institutions
                .Concat(_items)
                .Where(name => char.IsUpper(_text[name.Start]))
                .Where(name => !flows.Any(flow => flow.Giver == name.Code || flow.Receiver == name.Code))
                .Where(name => Saying().IsMatch(_text[AfterTitle(name.End)..]) || Source().IsMatch(_text[..name.Start]))
                .Select(name => new Speaker(_text[name.Start..name.End], [_text[name.Start..name.End], .. _vocabulary.FormsOf(name.Code)])),
            .. Offices.Find(_text),
            .. _places
                .Where(place => Offices.IsSource(_text, place))
                .Select(place => new Speaker(_text[place.Start..place.End], [place.Code]) { IsPlace = true }),
            .. Offices.FindPersons(_text, IsKnown),
        ];

    /// <summary>How many years the sentence looks back: "over the past 22 years"; null if it does not say.</summary>
    private decimal? PastYears() =>
        _quantities
            .Where(one =>
                one.Quantity is { Unit: { Kind: UnitKind.Duration, Code: "year" }, Value: not null } && Past().IsMatch(_text[..one.Start])
            )
            .Select(one => one.Quantity.Value)
            .FirstOrDefault();

    /// <summary>"Brennia and Corland each have": the number is of one of them.</summary>
    private string? EachOf((int Start, int End) clause) =>
        _places.Any(place => IsIn(clause, place.Start) && Each().IsMatch(_text, place.End)) ? "each" : null;

    /// <summary>The place after a title that follows a name, as in "the NATO envoy"; else the place itself.</summary>
    private int AfterTitle(int end)
    {
        var (first, past) = _words.Value.Within(end, _text.Length);
        return
            first < past
            && _words.Value.Phrase(first, 1, "") is var next
            && _text[end..next.Start] is " "
            && (
                _vocabulary.Lexicon.Titles.Contains(_words.Value.Words[first])
                || _vocabulary.Lexicon.Offices.Contains(_words.Value.Words[first])
            )
            ? next.End
            : end;
    }

    private bool IsIn(PhraseTable<bool> words, (int Start, int End) clause, int before) =>
        words.Find(_words.Value, clause.Start, Math.Max(clause.Start, before)).Count > 0;

    /// <summary>"Doesn't", "won't".</summary>
    private IEnumerable<(string Words, int Start)> Contracted() =>
        Contraction().Matches(_text).Select(match => (match.Value.ToLowerInvariant(), match.Index));

    /// <summary>"No air strike killed".</summary>
    private IEnumerable<(string Words, int Start)> NoSuch() =>
        No().Matches(_text).Select(match => (match.Groups["word"].Value.ToLowerInvariant(), match.Groups["word"].Index));

    /// <summary>
    /// Whether a negation applies to the number: it comes before it in its clause, or the clause begins with the number, and it is not
    /// in "not only", "no fewer than" or "not yet".
    /// </summary>
    private bool IsDenying(int at, (int Start, int End) clause, int number) =>
        (IsIn(clause, at) || (at < clause.Start && (It().IsMatch(_text) || BeforeThat().IsMatch(_text, at))))
        && (at < _quantities[number].Start || IsSubject(clause, number))
        && !(number > 0 && at < _quantities[number - 1].End)
        && !NotDenying().IsMatch(_text, at)
        && !RelativeBefore().IsMatch(_text[..at]);

    /// <summary>Whether its clause begins with the number: what is said after it is said of it.</summary>
    private bool IsSubject((int Start, int End) clause, int number) =>
        TextWords.Of(_text[clause.Start..Math.Max(clause.Start, _quantities[number].Start)]).All(FunctionWords.Contains);

    private bool HasUnitOfNext(int number) => _quantities[number].Quantity.Unit.Kind == _quantities[number + 1].Quantity.Unit.Kind;

    /// <summary>Whether there is a name of the release, or a number, at this position.</summary>
    private bool IsKnown(int start, int end) =>
        _places.Any(name => name.Start < end && start < name.End)
        || _items.Any(name => name.Start < end && start < name.End)
        || _institutions.Any(name => name.Start < end && start < name.End)
        || _quantities.Any(number => number.Start < end && start < number.End);

    private static bool IsIn((int Start, int End) clause, int at) => at >= clause.Start && at < clause.End;

    /// <summary>The part that lies outside the clause.</summary>
    private static FrozenSet<string> Aside(IEnumerable<(string Name, int Start)> named, (int Start, int End) clause) =>
        named
            .GroupBy(one => one.Name)
            .Where(group => !group.Any(one => IsIn(clause, one.Start)))
            .Select(group => group.Key)
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The number's own clause, or the nearest before it that names anything, or else after it.</summary>
    private (int Start, int End) NearestWithNames(IReadOnlyList<(int Start, int End)> clauses, int own)
    {
        foreach (var at in Enumerable.Range(0, own + 1).Reverse().Concat(Enumerable.Range(own + 1, clauses.Count - own - 1)))
        {
            if (_places.Concat(_items).Any(name => IsIn(clauses[at], name.Start)))
                return clauses[at];
        }

        return clauses[own];
    }

    /// <summary>Years in the number's clause and at the beginning of the sentence, if any: other years are mentioned in passing.</summary>
    private IReadOnlyList<int> NearYears(List<int> years, (int Start, int End) clause, int opening)
    {
        int[] near =
        [
            .. _years
                .Where(one => years.Contains(one.Year) && (one.Start < opening || IsIn(clause, one.Start)))
                .Select(one => one.Year)
                .Distinct(),
        ];
        return near.Length > 0 ? near : years;
    }
}
