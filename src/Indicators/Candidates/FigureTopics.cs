using Indicators.Words;

namespace Indicators.Candidates;

/// <summary>The topics of a figure.</summary>
/// <param name="All">Every topic.</param>
/// <param name="Sure">Topics named by a word that has no other sense.</param>
/// <param name="Sides">Of things that exclude each other, the ones it is about.</param>
/// <param name="Planned">Those of them that are only planned.</param>
internal sealed record FigureTopics(
    IReadOnlySet<string> All,
    IReadOnlySet<string> Sure,
    IReadOnlyList<OppositeSide> Sides,
    IReadOnlyList<OppositeSide> Planned
)
{
    // Figures of one indicator share their topics; storing each value once saves memory and garbage collection.
    private static readonly Interned<FigureTopics> Known = new(10_000);

    /// <summary>Its claim and its indicator: the sentence in the text may have other topics too.</summary>
    public static TextWords TextOf(TraceCandidate figure) => new($"{figure.Claim} {figure.Indicator.Replace('-', ' ')}");

    public static FigureTopics Of(TextWords text, Lexicon lexicon)
    {
        var found = lexicon.TopicsIn(text);
        string[] all = [.. found.Select(one => one.Topic).Distinct().Order(StringComparer.Ordinal)],
            sure = [.. found.Where(one => one.IsSure).Select(one => one.Topic).Distinct().Order(StringComparer.Ordinal)];
        FoundSide[] said = [.. OppositeReader.Find(text, lexicon).Where(one => !one.IsDenied)];
        var (sides, planned) = (Ordered(said), Ordered(said.Where(one => one.IsPlan)));
        return Known.GetOrAdd(
            $"{string.Join(',', all)};{string.Join(',', sure)};{string.Join(',', sides)};{string.Join(',', planned)}",
            () => new(all.ToHashSet(StringComparer.Ordinal), sure.ToHashSet(StringComparer.Ordinal), sides, planned)
        );
    }

    private static OppositeSide[] Ordered(IEnumerable<FoundSide> found) =>
        [.. found.Select(one => one.Side).Distinct().OrderBy(side => (side.Line, side.Side))];
}
