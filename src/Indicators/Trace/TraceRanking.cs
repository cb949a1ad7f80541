using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;

namespace Indicators.Trace;

/// <summary>Decides which candidates answer a query, how, and in which order. The same input always gives the same order.</summary>
/// <param name="query">The query.</param>
/// <param name="vocabulary">Its names and words.</param>
/// <param name="words">How its words are weighed.</param>
/// <param name="index">All figures, to compare a figure with others of its kind; null where they are not known.</param>
public sealed class TraceRanking(TraceQuery query, TraceVocabulary vocabulary, QueryWords words, CandidateIndex? index = null)
{
    private readonly Dictionary<int, TraceMatch> _nearest = [];

    /// <summary>
    /// For a text that is little more than a number, the matches that have this number, because the reader may mean any of them; otherwise
    /// empty. A bound that allows the number does not count, unless the reader gives a bound.
    /// </summary>
    public IReadOnlyList<TraceMatch> Sharing(IReadOnlyList<TraceMatch> matches) =>
        query.Statements.All(statement => statement.Quantity is not null && statement.IsBare)
            ?
            [
                .. matches.Where(match =>
                    match.Agrees
                    && (match.Label != TraceLabel.WithinBound || query.Statements[match.Statement ?? 0].Quantity?.Shape != Shape.Point)
                ),
            ]
            : [];

    /// <summary>By the place of a statement, the match nearest to it, once they are ranked; of a text without a number under -1.</summary>
    internal IReadOnlyDictionary<int, TraceMatch> Nearest => _nearest;

    /// <summary>The matches, best first.</summary>
    public IReadOnlyList<TraceMatch> Rank(IReadOnlyCollection<TraceCandidate> candidates)
    {
        var matches = new List<TraceMatch>();
        _nearest.Clear();
        for (var i = 0; i < query.Statements.Count; i++)
        {
            int? at = query.Statements[i].Quantity is null ? null : i;
            var found = Of(query.Statements[i], at, candidates);
            // A match that agrees is closer than one that is only more likely.
            if (found.OrderBy(match => match.Agrees ? 0 : 1).ThenByDescending(match => match.Score).FirstOrDefault() is { } nearest)
                _nearest[at ?? -1] = nearest;
            matches.AddRange(found);
        }

        // A sentence without a number matches only figures in the same or a similar sentence, whatever words they share.
        var alike = query.Unnumbered.Count == 0 ? [] : candidates.Where(one => one.QuotedAt.Count > 0 || one.Alike.Count > 0).ToArray();
        foreach (var statement in alike.Length > 0 ? query.Unnumbered : [])
            matches.AddRange(
                Of(
                    statement,
                    null,
                    [
                        .. alike.Where(candidate =>
                            candidate.QuotedAt.Any(span => span.Start == statement.Sentence)
                            || candidate.Alike.Any(one => one.IsSame && one.IsOf(statement))
                        ),
                    ]
                )
            );
        var best = matches
            .GroupBy(match => match.Candidate.Id)
            .Select(group =>
                group
                    .OrderByDescending(match => match.Why.IsSameSentence)
                    .ThenByDescending(match => match.Score)
                    .ThenByDescending(match => match.Why.Masked)
                    .ThenBy(match => match.Statement)
                    .First()
            )
            .ToList();
        return
        [
            .. SharedSentences
                .Lift(WithJointBonus(best))
                .OrderByDescending(match => match.Score)
                .ThenBy(SharedSentences.Order)
                .ThenBy(match => match.Statement)
                .ThenBy(match => match.Candidate.Asserted ?? DateOnly.MaxValue)
                .ThenBy(match => match.Candidate.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>All findings on a statement and each of the candidates.</summary>
    internal IReadOnlyList<Evidence> Compare(QueryStatement statement, IReadOnlyCollection<TraceCandidate> candidates)
    {
        var asked = statement.Quantity is { } number ? new QueryQuantity(number) : null;
        Pair[] pairs = [.. candidates.Select(one => new Pair(statement, asked, one, vocabulary, words))];
        var sharing = pairs.Count(pair => pair.Number.IsNear);
        foreach (var pair in pairs)
            (pair.Sharing, pair.Index) = (sharing, index);
        return [.. pairs.Where(MayAnswer).Select(pair => new Evidence(pair))];
    }

    private List<TraceMatch> Of(QueryStatement statement, int? at, IReadOnlyCollection<TraceCandidate> candidates)
    {
        var all = Compare(statement, candidates);
        if (at is null && statement.Question is not null)
            return Questioned(all, statement.Question);
        var found = all.Where(MayBeShown)
            .Select(evidence => Match(evidence, at))
            .Where(match => match.Score >= Weights.Of("threshold", "shown"))
            .ToList();
        // If no figure is likely to be meant, show the closest ones as such.
        if (found.Count == 0)
            found =
            [
                .. BestOf(
                        all.Where(evidence =>
                                !evidence.Pair.IsQuoted
                                && evidence.Is("names", "all", "none")
                                && evidence.Is("topic", "shared", "open")
                                && (statement.IsBare || IsAbout(evidence))
                            )
                            .Select(evidence => Match(evidence, at))
                            .Where(match => match.Score >= Weights.Of("threshold", "nearest"))
                    )
                    .Take((int)Weights.Of("limit", "nearest")),
            ];
        // A reader who gives a number looks for one; a direction alone is a match only if the reader gives none.
        if (statement.Quantity is not null && found.Any(match => match.Candidate.HasNumber))
            found.RemoveAll(match => !match.Candidate.HasNumber);
        // A number that the reader moved within the sentence does not replace its neighbour.
        var moved = all.Where(one => IsMoved(one.Pair)).Select(one => one.Pair.Figure.Place).ToHashSet();
        found.RemoveAll(match => IsOtherNumber(match) && moved.Contains(match.Candidate.Place));
        // Another number of the same subject is news only where no figure has the reader's.
        var isFound = found.Any(match => match.Why.IsSameSentence || match.Agrees);
        var others = BestOf(found.Where(match => IsOtherNumber(match) && !match.Why.IsSameSentence))
            .Skip(isFound ? 0 : (int)Weights.Of("limit", "other numbers"))
            .ToHashSet();
        found.RemoveAll(others.Contains);
        return found;
    }

    /// <summary>Answers to a question: the greatest first among the likeliest, if asked for; then the rest.</summary>
    private List<TraceMatch> Questioned(IReadOnlyList<Evidence> all, Question question)
    {
        var about = all.Where(IsAbout).Select(evidence => (Evidence: evidence, Match: Match(evidence, null))).ToArray();
        // Who asks what somebody said means those figures, if there are any.
        if (about.Any(one => one.Evidence.Is("speaker", "same")))
            about = [.. about.Where(one => one.Evidence.Is("speaker", "same"))];
        // Where the likeliest has no more of the question than the names, no figure answers it.
        if (about.Length == 0 || !HasContent(about.MaxBy(one => one.Match.Score).Evidence))
            return NearestOf(about.Where(one => !one.Evidence.Is("names", "other", "stranger")).Select(one => one.Match));
        TraceMatch[] found =
        [
            .. about
                .Where(one => HasContent(one.Evidence) && one.Match.Score >= Weights.Of("threshold", "shown of a question"))
                .Select(one => one.Match),
        ];
        if (question.Order == 0)
            return TotalsFirst([.. found.OrderByDescending(match => match.Score)]);
        var best = found.Select(match => match.Score).DefaultIfEmpty(0).Max();
        var (close, others) = (new List<TraceMatch>(), new List<TraceMatch>());
        foreach (var match in found)
            (IsCompared(match) && match.Score >= best * Weights.Of("threshold", "as likely") ? close : others).Add(match);
        // One unit is ordered by size: the one that most of them have.
        var unit = close
            .CountBy(match => match.Candidate.Unit)
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key)
            .FirstOrDefault()
            .Key;
        var ordered = close
            .Where(match => match.Candidate.Unit == unit)
            .OrderByDescending(match => question.Order * match.Candidate.Number)
            .ThenBy(match => match.Candidate.Id, StringComparer.Ordinal)
            .ToArray();
        return
        [
            .. ordered.Select(
                (match, i) => match.Raised(Math.Round(best + ((1 - best) * (ordered.Length - i) / (ordered.Length + 1.0)), 4))
            ),
            .. close.Where(match => match.Candidate.Unit != unit),
            .. others,
        ];
    }

    /// <summary>Of a question about something that no figure is about, those nearest to it, marked as such.</summary>
    private static List<TraceMatch> NearestOf(IEnumerable<TraceMatch> all)
    {
        var most = Weights.Of("threshold", "nearest of a question");
        return
        [
            .. BestOf(all).Take((int)Weights.Of("limit", "nearest")).Select(match => match.OnlyNear(Math.Round(match.Score * most, 4))),
        ];
    }

    /// <summary>
    /// Whether the figure has something of what is asked, beside the names: one word, the topic, what is counted, or its meaning; and
    /// nothing that makes it another.
    /// </summary>
    private static bool HasContent(Evidence one) =>
        !one.Is("quotation", "none")
        || (
            !one.Is("names", "other", "stranger")
            && !one.Is("topic", "other")
            && (
                one.Pair.Words.Count == 0
                || one.Is("topic", "shared")
                || one.Is("counted", "same")
                || one.Is("speaker", "same")
                || (!one.Is("counted", "other") && (one.Pair.Words.SharedCount > 0 || IsLike(one, "likeness content")))
            )
        );

    /// <summary>Whether the meaning alone leads to the figure.</summary>
    private static bool IsLike(Evidence one, string threshold) =>
        one.Is("likeness", "nearest", "near") && one.Pair.Figure.Likeness!.Value.Own >= Weights.Of("threshold", threshold);

    /// <summary>Whether a figure is one of those whose sizes are compared: not the total of a group whose members are.</summary>
    private bool IsCompared(TraceMatch match) =>
        match.Why.NotMatched.Count == 0
        && match.Why.OtherTopic.Count == 0
        && !(vocabulary.MembersOf(match.Candidate.Area).Count > 0 && query.Places.Contains(match.Candidate.Area));

    /// <summary>The total of what the likeliest figure counts before that figure, where it is about as likely.</summary>
    private static List<TraceMatch> TotalsFirst(List<TraceMatch> found)
    {
        if (found is not [var first, ..] || first.Candidate.Item.StartsWith('_'))
            return found;
        var total = found.FindIndex(match =>
            match.Candidate.Item.StartsWith('_')
            && match.Candidate.Indicator == first.Candidate.Indicator
            && match.Candidate.Area == first.Candidate.Area
            && match.Candidate.Counterpart == first.Candidate.Counterpart
            && match.Score >= first.Score * Weights.Of("threshold", "as likely")
        );
        if (total > 0)
            found[total] = found[total].Raised(Math.Min(1, first.Score + 0.0001));
        return found;
    }

    /// <summary>Whether anything speaks for the figure. Most are ruled out by number and words before the rest is computed.</summary>
    private static bool MayAnswer(Pair pair) =>
        pair.Number.Agrees
        || pair.IsQuoted
        || pair.Alike is not null
        || pair.Words.Similarity > 0
        || pair.Figure.Likeness is { } likeness && likeness.Own >= Weights.Of("threshold", "likeness least")
        || (pair.Statement.Question is not null && pair.Statement.IsNamedBy(pair.Figure, pair.Vocabulary));

    /// <summary>
    /// Whether the figure shares more than a stray word or the number: a name, a year, the topic, the sentence, or two words (or the only
    /// word).
    /// </summary>
    private static bool IsAbout(Evidence one) =>
        IsLike(one, "likeness least")
        || one.Is("names", "all", "some")
        || one.Is("topic", "shared")
        || !one.Is("quotation", "none")
        || one.Pair.Statement.IsNamedBy(one.Pair.Figure, one.Pair.Vocabulary)
        || one.Pair.Words.SharedCount >= Math.Clamp(one.Pair.Words.Count, 1, 2);

    /// <summary>A different number is worth showing only for exactly the same subject.</summary>
    private static bool MayBeShown(Evidence evidence) =>
        evidence.Pair.Asked is null
        || evidence.Pair.Number.Agrees
        || (!evidence.Pair.Figure.HasNumber && evidence.Pair.Statement.IsByHowMuch && evidence.Is("topic", "shared"))
        || (evidence.Pair is { IsQuoted: false } && evidence.Pair.IsSameSentence)
        || (
            !evidence.Pair.IsQuoted
            && evidence.Is("names", "all", "none")
            && evidence.Is("topic", "shared", "open")
            && (!evidence.Is("meaning", "few", "nothing") || evidence.Is("topic", "shared"))
        );

    private static TraceMatch Match(Evidence evidence, int? at) =>
        new(
            evidence.Pair.Figure,
            at,
            evidence.Pair is { IsQuoted: true, Asked: null } ? TraceLabel.Identical
                // A direction without a number agrees with none.
                : evidence.Pair.Figure.HasNumber ? LabelTable.Of(evidence)
                : null,
            evidence.Pair.IsQuoted ? 1 : Math.Round(Relevance.Of(evidence), 4),
            TraceWhy.Of(evidence)
        )
        {
            Explanation = Explanations.Of(evidence),
        };

    private static IEnumerable<TraceMatch> BestOf(IEnumerable<TraceMatch> matches) =>
        matches.OrderByDescending(match => match.Score).ThenBy(match => match.Candidate.Id, StringComparer.Ordinal);

    private static bool IsOtherNumber(TraceMatch match) => match.Label is TraceLabel.Differs or TraceLabel.Contradicted;

    /// <summary>Whether the figure has the reader's number, and none of the reader's numbers is in its place.</summary>
    private bool IsMoved(Pair pair) =>
        pair.Number.Agrees
        && pair.Figure.Alike.Count > 0
        && !query.Statements.Any(statement => pair.Figure.Alike.Any(alike => alike.IsOf(statement)));

    private static IEnumerable<TraceMatch> WithJointBonus(IReadOnlyList<TraceMatch> matches)
    {
        var places = matches
            .Where(match => match.Agrees)
            .GroupBy(match => match.Candidate.Place)
            .Where(place => place.Select(match => match.Statement).Distinct().Count() > 1)
            .Select(place => place.Key)
            .ToHashSet();
        return matches.Select(match =>
            match.Agrees && places.Contains(match.Candidate.Place)
                ? match.Raised(match.Score + ((1 - match.Score) * Weights.Of("joint", "share of what is missing")))
                : match
        );
    }
}
