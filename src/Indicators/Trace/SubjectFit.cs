namespace Indicators.Trace;

/// <summary>How the places and things that a reader names stand to those of a figure.</summary>
/// <param name="Share">1 where all fit, 0.5 where none is named, 0 where none fits.</param>
/// <param name="IsOther">Whether something named does not fit.</param>
/// <param name="IsNamed">Whether anything is named at all.</param>
/// <param name="Missing">Names of what does not fit.</param>
/// <param name="IsStranger">Whether one of these is a name that no registry has.</param>
internal sealed record SubjectFit(double Share, bool IsOther, bool IsNamed, IReadOnlyList<string> Missing, bool IsStranger = false)
{
    private const double NothingNamed = 0.5;
    private const double OnlyCounterpart = 0.8;

    /// <summary>Share of the reader's words from which a figure is meant, whoever else is named.</summary>
    private const double WellShared = 0.4;

    private static readonly SubjectFit Nothing = new(NothingNamed, false, false, []);

    public static SubjectFit Of(QueryStatement statement, TraceCandidate candidate, TraceVocabulary vocabulary, SharedWords? shared = null)
    {
        List<string>? strangers = null;
        foreach (var name in statement.Strangers)
        {
            if (shared is not null && name.IsForeignTo(statement, candidate, shared, vocabulary))
                (strangers ??= []).Add(name.Name);
        }

        if (statement.Places.Count + statement.Items.Count == 0)
            return strangers is null ? Nothing : new(0, true, true, strangers, true);
        var names = candidate.NamedBy(vocabulary);
        var (fitting, missing, aside) = (0, (List<string>?)null, (List<string>?)null);
        foreach (var place in statement.Places)
            Add(place, names.Fits(place, statement.Places));
        foreach (var item in statement.Items)
            Add(item, names.Items.Contains(item));
        // What a long sentence names by the way is held against a figure only where nothing in it fits.
        if (fitting == 0 && aside is not null)
            (missing ??= []).AddRange(aside);
        // Nor is who else is named, where the number is said of the figure's own and there is no other side to it.
        if (
            fitting > 0
            && missing is not null
            && shared?.Similarity >= WellShared
            && !vocabulary.HasCounterpart(candidate.Indicator)
            && statement.Nearest.Count > 0
            && statement.Nearest.All(code => names.Places.Contains(code) || names.Items.Contains(code))
        )
            missing = null;
        if (strangers is not null)
            (missing ??= []).AddRange(strangers);
        var share = fitting / (double)(fitting + (missing?.Count ?? 0));
        // Who is named but the one that the figure is about: it fits, and yet less.
        if (
            statement.Places.Count > 0
            && !statement.Places.Contains(candidate.Area)
            && !candidate.Area.StartsWith('_')
            && !names.IsNamedWhole(statement.Places)
        )
            share *= OnlyCounterpart;
        return new(share, missing is not null, true, missing ?? (IReadOnlyList<string>)[], strangers is not null);

        void Add(string code, bool fits)
        {
            if (fits)
                fitting++;
            else if (statement.AsideNames.Contains(code))
                (aside ??= []).Add(vocabulary.NameOf(code));
            else
                (missing ??= []).Add(vocabulary.NameOf(code));
        }
    }
}
