using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Candidates;

/// <summary>What a figure is about by name.</summary>
/// <param name="Places">
/// Codes of its areas, of those that its claim and its item name, and of the countries that these are parts of.
/// </param>
/// <param name="Items">Codes of its item and of those that its claim names.</param>
/// <param name="Members">Members of its area where that is a group; none otherwise.</param>
/// <param name="Flows">
/// Who gives to whom by the roles of its indicator, and who attacks whom by its claim; none where that is not what it is about.
/// </param>
internal sealed record NamedByFigure(
    IReadOnlySet<string> Places,
    IReadOnlySet<string> Items,
    IReadOnlyList<string> Members,
    IReadOnlyList<Flow> Flows
)
{
    // Figures of one series have the same: kept once, they cost no memory for each and the collector no work.
    private static readonly Interned<NamedByFigure> Known = new(10_000);

    public static NamedByFigure Of(TraceCandidate figure, TraceVocabulary vocabulary)
    {
        var item = vocabulary.NameOf(figure.Item);
        var places = CodesIn(vocabulary.Places, figure.Claim, item)
            .Append(figure.Area)
            .Append(figure.Counterpart)
            .ToHashSet(StringComparer.Ordinal);
        places.UnionWith(places.SelectMany(vocabulary.WholesOf).ToArray());
        var items = CodesIn(vocabulary.Items, figure.Claim, item).Append(figure.Item).ToHashSet(StringComparer.Ordinal);
        var (members, told) = (
            vocabulary.MembersOf(figure.Area),
            vocabulary.Lexicon.Flows.Read(figure.Claim, vocabulary.Places.Find(figure.Claim), isClaim: true)
        );
        // The sides of an attack are not its series': a place may be area and counterpart of the dead.
        Flow[] flows =
        [
            .. vocabulary.FlowOf(figure.Indicator, figure.Area, figure.Counterpart) is { } flow && flow.Giver != flow.Receiver
                ? told.Prepend(flow)
                : told,
        ];
        return Known.GetOrAdd(
            $"{Joined(places)};{Joined(items)};{Joined(members)};{string.Join(',', flows.AsEnumerable())}",
            () => new(places, items, members, flows)
        );
    }

    private static IEnumerable<string> CodesIn(NameFinder names, string claim, string item) =>
        names.Find(claim).Concat(names.Find(item)).Select(found => found.Code);

    private static string Joined(IEnumerable<string> codes) => string.Join(',', codes.Order(StringComparer.Ordinal));

    /// <summary>Whether the place is one of its own, or one of a group all of whose members are named.</summary>
    public bool Fits(string place, IReadOnlyList<string> named) =>
        Places.Contains(place) || (Members.Contains(place) && IsNamedWhole(named));

    /// <summary>Whether its area is a group all of whose members are named.</summary>
    public bool IsNamedWhole(IReadOnlyList<string> named)
    {
        if (Members.Count == 0 || Members.Count > named.Count)
            return false;
        foreach (var member in Members)
        {
            if (!named.Contains(member))
                return false;
        }

        return true;
    }
}
