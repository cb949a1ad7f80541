using Indicators.Model;

namespace Indicators.Trace;

/// <summary>Decides which candidates answer a query, how, and in which order. The same input always gives the same order.</summary>
public sealed class TraceRanking(TraceQuery query, TraceVocabulary vocabulary, QueryWords words, long observations)
{
    private const double JointBonus = 0.1;
    private const int Telling = Comparison.Telling;
    private const int MaxDiffering = 5;
    private const double Reversed = 0.5;
    private const double CoincidenceOfFewDigits = 0.6;

    private readonly Relevance _relevance = new(words);

    /// <summary>
    /// Of a text that is hardly more than a number, the matches that have it: then nobody knows which was meant. A bound that leaves room
    /// for a number does not have it, unless a bound is what the reader gives. None of any other text.
    /// </summary>
    public IReadOnlyList<TraceMatch> Sharing(IReadOnlyList<TraceMatch> matches) =>
        IsBare
            ?
            [
                .. matches.Where(match =>
                    match.Agrees
                    && (match.Label != TraceLabel.WithinBound || query.Statements[match.Statement ?? 0].Quantity?.Shape != Shape.Point)
                ),
            ]
            : [];

    private bool IsBare =>
        query.Statements.All(statement =>
            statement.Quantity is not null && statement.Places.Count == 0 && statement.Items.Count == 0 && words.Count(statement) == 0
        );

    /// <summary>The matches, best first.</summary>
    public IReadOnlyList<TraceMatch> Rank(IReadOnlyCollection<TraceCandidate> candidates)
    {
        var matches = new List<TraceMatch>();
        for (var i = 0; i < query.Statements.Count; i++)
            matches.AddRange(Of(query.Statements[i], query.Statements[i].Quantity is null ? null : i, candidates));
        // Whatever words they share, only what stands in such a sentence answers one without a number.
        var alike =
            query.Unnumbered.Count == 0
                ? []
                : candidates.Where(candidate => candidate.QuotedAt.Count > 0 || candidate.Alike.Count > 0).ToArray();
        if (alike.Length > 0)
        {
            foreach (var statement in query.Unnumbered)
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
        }

        var best = matches
            .GroupBy(match => match.Candidate.Id)
            .Select(group =>
                group
                    .OrderByDescending(match => match.Score)
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

    private List<TraceMatch> Of(QueryStatement statement, int? index, IReadOnlyCollection<TraceCandidate> candidates)
    {
        var asked = statement.Quantity is { } number ? new QueryQuantity(number) : null;
        var compared = candidates.Select(candidate => new Comparison(statement, asked, candidate, vocabulary, words)).ToArray();
        var sharing = compared.Count(one => one.Number is { Agrees: true, Label: not TraceLabel.WithinBound });
        var informativeness = asked is null ? 0 : Informativeness(asked, Math.Max(1, sharing));
        var found = new List<TraceMatch>();
        foreach (var one in compared)
        {
            if (_relevance.Answers(statement, one))
                found.Add(
                    new(one.Candidate, index, one.Label, 0, Why(one, informativeness * (IsCoincidence(one) ? CoincidenceOfFewDigits : 1)))
                );
        }

        // A number that the reader put elsewhere in the sentence is no other number in the place of its neighbour.
        var moved = compared.Where(IsMoved).Select(one => one.Candidate.Place).ToHashSet();
        found.RemoveAll(match => match.Label == TraceLabel.Differs && moved.Contains(match.Candidate.Place));
        // Another number of the same subject is news only where no figure has the reader's.
        var agreeing = found.Any(match =>
            match.Why.IsSameSentence
            || match.Label is not (null or TraceLabel.Differs or TraceLabel.OtherSubject or TraceLabel.OtherPeriod)
                && match.Why.Text >= Relevance.SameWords
        );
        var differing = found
            .Where(match => match.Label == TraceLabel.Differs && !match.Why.IsSameSentence)
            .OrderByDescending(match => match.Why.Score)
            .ThenBy(match => match.Candidate.Id, StringComparer.Ordinal)
            .ToArray();
        foreach (var match in differing.Skip(agreeing ? 0 : MaxDiffering))
            found.Remove(match);
        // Who gives a number looks for one; a direction alone is an answer where there is none.
        if (asked is not null && found.Any(match => match.Candidate.Stated.HasNumber))
            found.RemoveAll(match => !match.Candidate.Stated.HasNumber);
        return [.. found.Select(match => match with { Score = match.Why.Score })];
    }

    /// <summary>Whether the figure has the reader's number, and none of the reader's numbers stands in its place.</summary>
    private bool IsMoved(Comparison one) =>
        one.Number is { Agrees: true }
        && one.Candidate.Alike.Count > 0
        && !query.Statements.Any(statement => one.Candidate.Alike.Any(alike => alike.IsOf(statement)));

    /// <summary>That two subjects share a number of one or two digits means little.</summary>
    private static bool IsCoincidence(Comparison one) => one.IsOther && one.Asked?.Digits < Telling;

    private static TraceWhy Why(Comparison one, double informativeness) =>
        new()
        {
            Numeric = Math.Round(one.Number?.Closeness ?? 0, 4),
            Informativeness = Math.Round(informativeness, 4),
            Subject = Math.Round(one.Subject.Share * (one.IsReversed ? Reversed : 1), 4),
            Period = one.Period.Share,
            Unit = one.Unit.Share,
            Text = Math.Round(one.IsQuoted ? 1 : one.Text, 4),
            Masked = Math.Round(one.Masked, 4),
            Joint = 0,
            Quoted = one.IsQuoted,
            Direction = one.IsReversed ? "reversed" : null,
            NotShared = one.IsQuoted ? [] : one.NotShared,
            OtherTopic = one.IsQuoted ? [] : one.Topic.Other,
            Negation = one.Negation,
            NotMatched =
            [
                .. one.Subject.Missing,
                .. one.Period.IsOther ? one.Years.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture)) : [],
            ],
        };

    private double Informativeness(QueryQuantity asked, int sharing)
    {
        var rarity = observations <= 1 ? 1 : Math.Log((observations + 1.0) / sharing) / Math.Log(observations + 1.0);
        var sharpness = asked.Digits switch
        {
            0 or 1 => 0.7,
            2 => 0.85,
            _ => 1,
        };
        return Math.Clamp(rarity, 0.1, 1) * sharpness;
    }

    private static IEnumerable<TraceMatch> WithJointBonus(IReadOnlyList<TraceMatch> matches)
    {
        var places = matches
            .Where(match => match.Agrees)
            .GroupBy(match => match.Candidate.Place)
            .Where(place => place.Select(match => match.Statement).Distinct().Count() > 1)
            .Select(place => place.Key)
            .ToHashSet();
        return matches.Select(match =>
            !match.Agrees || !places.Contains(match.Candidate.Place)
                ? match
                : Scored(match with { Why = match.Why with { Joint = JointBonus } })
        );
    }

    private static TraceMatch Scored(TraceMatch match) => match with { Score = match.Why.Score };
}
