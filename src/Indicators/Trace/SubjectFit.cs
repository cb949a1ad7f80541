namespace Indicators.Trace;

/// <summary>How the places and things that a reader names stand to those of a figure.</summary>
/// <param name="Share">1 where all fit, 0.5 where none is named, 0 where none fits.</param>
/// <param name="IsOther">Whether something named does not fit.</param>
/// <param name="IsNamed">Whether anything is named at all.</param>
/// <param name="Missing">Names of what does not fit.</param>
internal sealed record SubjectFit(double Share, bool IsOther, bool IsNamed, IReadOnlyList<string> Missing)
{
    private const double NothingNamed = 0.5;
    private const double OnlyCounterpart = 0.8;

    public static SubjectFit Of(QueryStatement statement, TraceCandidate candidate, TraceVocabulary vocabulary)
    {
        var named = statement.Places.Select(place => (Code: place, Fits: FitsPlace(place)))
            .Concat(statement.Items.Select(item => (Code: item, Fits: FitsItem(item)))).ToArray();
        if (named.Length == 0)
            return new(NothingNamed, false, false, []);
        string[] missing = [.. named.Where(one => !one.Fits).Select(one => vocabulary.NameOf(one.Code))];
        var share = (named.Length - missing.Length) / (double)named.Length;
        // Who is named but the one that the figure is about: it fits, and yet less.
        if (statement.Places.Count > 0 && !statement.Places.Contains(candidate.Area) && !candidate.Area.StartsWith('_') && !vocabulary.IsMemberOfNamed(candidate.Area, statement.Places[0], statement.Places))
            share *= OnlyCounterpart;
        return new(share, missing.Length > 0, true, missing);

        bool FitsPlace(string place) =>
            place == candidate.Area || place == candidate.Counterpart || vocabulary.IsMemberOfNamed(candidate.Area, place, statement.Places) || vocabulary.IsPartOf(candidate.Area, place) || vocabulary.IsPartOf(candidate.Counterpart, place)
            || vocabulary.Places.CodesIn(candidate.Claim).Contains(place)
            || vocabulary.Places.CodesIn(vocabulary.NameOf(candidate.Item)).Contains(place);

        bool FitsItem(string item) =>
            item == candidate.Item || vocabulary.Items.CodesIn(candidate.Claim).Contains(item)
            || vocabulary.Items.CodesIn(vocabulary.NameOf(candidate.Item)).Contains(item);
    }
}
