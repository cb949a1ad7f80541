using Indicators.Model;
using Indicators.Quantities;

namespace Indicators.Trace;

/// <summary>Decides which candidates answer a query, how, and in which order. The same input always gives the same order.</summary>
public sealed class TraceRanking(TraceQuery query, TraceVocabulary vocabulary, QueryWords words, long observations)
{
    private const double JointBonus = 0.1;
    private const double SameWords = 0.5;
    private const double SomeWords = 0.3;
    private const double FewWords = 0.2;
    private const int Telling = Comparison.Telling;
    private const int MostDiffering = 5;
    private const double FarBound = 0.3;
    private const double FarNumber = 2.5;
    private const double Reversed = 0.5;
    private const double CoincidenceOfFewDigits = 0.6;

    /// <summary>Whether the text is hardly more than a number: then many figures may share it, and nobody knows which was meant.</summary>
    public bool IsBare => query.Statements.All(statement => statement.Quantity is not null && statement.Places.Count == 0 && statement.Items.Count == 0 && words.Count(statement) == 0);

    /// <summary>The matches, best first.</summary>
    public IReadOnlyList<TraceMatch> Rank(IReadOnlyCollection<TraceCandidate> candidates)
    {
        var matches = new List<TraceMatch>();
        for (var i = 0; i < query.Statements.Count; i++)
            matches.AddRange(Of(query.Statements[i], query.Statements[i].Quantity is null ? null : i, candidates));
        var best = matches.GroupBy(match => match.Candidate.Id).Select(group => group.OrderByDescending(match => match.Score).ThenBy(match => match.Statement).First()).ToList();
        return [.. WithJointBonus(best).OrderByDescending(match => match.Score).ThenBy(match => match.Candidate.Asserted ?? DateOnly.MaxValue).ThenBy(match => match.Candidate.Id, StringComparer.Ordinal)];
    }

    private List<TraceMatch> Of(QueryStatement statement, int? index, IReadOnlyCollection<TraceCandidate> candidates)
    {
        var compared = candidates.Select(candidate => new Comparison(statement, candidate, vocabulary, words)).ToArray();
        var sharing = compared.Count(one => one.Number is { Agrees: true, Label: not TraceLabel.WithinBound });
        var informativeness = statement.Quantity is null ? 0 : Informativeness(statement.Quantity, Math.Max(1, sharing));
        var found = new List<TraceMatch>();
        foreach (var one in compared)
        {
            if (Answers(statement, one))
                found.Add(new(one.Candidate, index, one.Label, 0, Why(one, informativeness * (IsCoincidence(statement, one) ? CoincidenceOfFewDigits : 1))));
        }

        // Another number of the same subject is news only where no figure has the reader's.
        var agreeing = found.Any(match => match.Label is not (null or TraceLabel.Differs or TraceLabel.OtherSubject or TraceLabel.OtherPeriod) && match.Why.Text >= SameWords);
        var differing = found.Where(match => match.Label == TraceLabel.Differs).OrderByDescending(match => match.Why.Score).ThenBy(match => match.Candidate.Id, StringComparer.Ordinal).ToArray();
        foreach (var match in differing.Skip(agreeing ? 0 : MostDiffering))
            found.Remove(match);
        return [.. found.Select(match => match with { Score = match.Why.Score })];
    }

    private bool Answers(QueryStatement statement, Comparison one)
    {
        if (one.Candidate.IsQuoted)
            return one.Label != TraceLabel.Differs || statement.Quantity is null;
        var hasWords = words.Count(statement) > 0;
        if (statement.Quantity is not { } quantity)
            return hasWords && !one.Subject.IsOther && !one.Period.IsOther && (one.Text >= 0.75 || (one.Text >= SameWords && one.Subject is { IsNamed: true, Share: 1 }));
        if (one.Number is not { } number)
            return one.Unit.Share >= 0.5 && !(NumberFit.Distance(quantity, one.Candidate.Stated) > FarNumber) && !one.Subject.IsOther && ((one.Subject.IsNamed && one.Text >= SameWords) || (words.Count(statement) >= 2 && one.Text >= 0.8));
        var digits = QueryInterval.SignificantDigits(quantity);
        if (!number.Agrees)
            return one.Text >= SameWords && (digits >= Telling || (one.Subject.IsNamed && !one.Subject.IsOther));
        if (number.Label == TraceLabel.WithinBound && number.Closeness < FarBound && (one.Text < SameWords || one.Subject.IsOther || !one.Subject.IsNamed))
            return false;
        if (one.Subject.IsOther && IsHardlyAlike(one, number, digits))
            return false;
        if (!hasWords)
            return !one.Subject.IsOther || digits >= 2;
        if (one.Subject.IsOther || one.Period.IsOther)
            return one.Text >= SomeWords || (digits >= Telling && one.Text >= FewWords);
        return one.Text >= SomeWords || (digits >= Telling && (one.Text >= FewWords || one.Subject.IsNamed)) || NamesBothSides(statement, one, number);
    }

    /// <summary>A bound that leaves room for the number, or a number of one or two digits under which no name fits, is no trace by itself.</summary>
    private static bool IsHardlyAlike(Comparison one, NumberFit number, int digits) =>
        (number.Label == TraceLabel.WithinBound && one.Text < SameWords) || (one.Subject is { Share: 0, Missing.Count: >= 2 } && digits < Telling);

    /// <summary>Who names both sides and their number is understood whatever the other words.</summary>
    private static bool NamesBothSides(QueryStatement statement, Comparison one, NumberFit number) =>
        statement.Places.Count >= 2 && one.Subject is { Share: 1 } && number.Label != TraceLabel.WithinBound;

    /// <summary>That two subjects share a number of one or two digits means little.</summary>
    private static bool IsCoincidence(QueryStatement statement, Comparison one) =>
        one.Subject.IsOther && statement.Quantity is { } quantity && QueryInterval.SignificantDigits(quantity) < Telling;

    private static TraceWhy Why(Comparison one, double informativeness) => new()
    {
        Numeric = Math.Round(one.Number?.Closeness ?? 0, 4),
        Informativeness = Math.Round(informativeness, 4),
        Subject = Math.Round(one.Subject.Share * (one.IsReversed ? Reversed : 1), 4),
        Period = one.Period.Share,
        Unit = one.Unit.Share,
        Text = Math.Round(one.Candidate.IsQuoted ? 1 : one.Text, 4),
        Joint = 0,
        Quoted = one.Candidate.IsQuoted,
        Direction = one.IsReversed ? "reversed" : null,
        NotShared = one.Candidate.IsQuoted ? [] : one.NotShared,
        Negation = one.Negation,
        NotMatched = [.. one.Subject.Missing, .. one.Period.IsOther ? one.Years.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture)) : []],
    };

    private double Informativeness(Quantity quantity, int sharing)
    {
        var rarity = observations <= 1 ? 1 : Math.Log((observations + 1.0) / sharing) / Math.Log(observations + 1.0);
        var sharpness = QueryInterval.SignificantDigits(quantity) switch { 0 or 1 => 0.7, 2 => 0.85, _ => 1 };
        return Math.Clamp(rarity, 0.1, 1) * sharpness;
    }

    private static IEnumerable<TraceMatch> WithJointBonus(IReadOnlyList<TraceMatch> matches)
    {
        var places = matches.Where(match => Agrees(match.Label)).GroupBy(match => match.Candidate.Place)
            .Where(place => place.Select(match => match.Statement).Distinct().Count() > 1).Select(place => place.Key).ToHashSet();
        return matches.Select(match => !Agrees(match.Label) || !places.Contains(match.Candidate.Place)
            ? match
            : Scored(match with { Why = match.Why with { Joint = JointBonus } }));
    }

    private static TraceMatch Scored(TraceMatch match) => match with { Score = match.Why.Score };

    private static bool Agrees(TraceLabel? label) => label is TraceLabel.Identical or TraceLabel.ConsistentRounding or TraceLabel.WithinHedge or TraceLabel.WithinBound;
}
