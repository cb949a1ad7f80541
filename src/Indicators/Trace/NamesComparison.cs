using Indicators.Statements;

namespace Indicators.Trace;

/// <summary>Compares the places and things that a reader names with those of the figure.</summary>
internal static class NamesComparison
{
    public static Finding Evaluate(Pair pair)
    {
        if (pair.IsQuoted)
            return "all";
        var fit = pair.Named;
        var missing = string.Join(", ", fit.Missing);
        return fit.IsStranger ? new Finding("stranger", missing)
            : fit.Missing.Count > 0 ? new Finding(fit.Fitting > 0 ? "some" : "other", missing)
            : fit.Fitting > 0 ? "all"
            : "none";
    }
}

/// <summary>How the names in a statement compare with those of a figure.</summary>
/// <param name="Fitting">How many fit.</param>
/// <param name="Missing">Names that do not.</param>
/// <param name="IsStranger">Whether one of them is not in any registry.</param>
internal sealed record NamedFit(int Fitting, IReadOnlyList<string> Missing, bool IsStranger)
{
    public static NamedFit Of(Pair pair)
    {
        var (statement, figure, vocabulary) = (pair.Statement, pair.Figure, pair.Vocabulary);
        var strangers = statement.Strangers.Where(name => name.IsForeignTo(pair)).Select(name => name.Name).ToArray();
        var names = figure.NamedBy(vocabulary);
        // "Which country of the region owes most?" is answered by its members.
        var isCompared = statement.Question is { Order: not 0 };
        var (fitting, missing, aside) = (0, new List<string>(), new List<string>());
        // "In Central Asia" beside a country of it tells where it lies.
        foreach (
            var place in statement.Places.Where(place =>
                !statement.Places.Any(vocabulary.MembersOf(place).Contains) || names.Places.Contains(place)
            )
        )
            Add(place, names.Fits(place, statement.Places) || (isCompared && vocabulary.MembersOf(place).Contains(figure.Area)));
        foreach (var item in statement.Items)
            Add(item, names.Items.Contains(item) || vocabulary.IsWithin(item, figure.Item));
        // What a long sentence names by the way is held against a figure only where nothing in it fits.
        if (fitting == 0)
            missing.AddRange(aside);
        // Nor does another name count if the number is attributed to the figure's own and the figure has no second side.
        if (
            fitting > 0
            && pair.Words.Similarity >= Weights.Of("words", "well")
            && !vocabulary.HasCounterpart(figure.Indicator)
            && statement.Nearest.Count > 0
            && statement.Nearest.All(code => names.Places.Contains(code) || names.Items.Contains(code))
            && !statement.PlacesAfter.Any(place => missing.Contains(vocabulary.NameOf(place)))
        )
            missing.Clear();
        // A name that no registry has, such as a town's, tells as well who is meant.
        if (fitting + missing.Count == 0 && statement.Proper.Any(pair.Words.IsShared))
            fitting = 1;
        missing.AddRange(strangers);
        missing.AddRange(statement.Localities.Where(city => Localities.IsElsewhere(city, figure.Claim, vocabulary)));
        var fit = new NamedFit(fitting, missing, strangers.Length > 0);
        return pair.Alike is { IsSame: true } alike ? alike.Excused(fit, figure, vocabulary) : fit;

        void Add(string code, bool fits)
        {
            if (fits)
                fitting++;
            else
                (statement.AsideNames.Contains(code) ? aside : missing).Add(vocabulary.NameOf(code));
        }
    }
}
