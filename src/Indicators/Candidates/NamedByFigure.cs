using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Candidates;

/// <summary>The places and items that a figure is about.</summary>
/// <param name="Places">Codes of its areas, of areas named by its claim and its item, and of the countries that contain them.</param>
/// <param name="Items">Codes of its item and of items named by its claim.</param>
/// <param name="Members">Members of its area if that is a group; otherwise empty.</param>
/// <param name="Flows">
/// Giver and receiver by the roles of its indicator, and attacker and attacked by its claim; empty if it has no such sides.
/// </param>
internal sealed record NamedByFigure(
    IReadOnlySet<string> Places,
    IReadOnlySet<string> Items,
    IReadOnlyList<string> Members,
    IReadOnlyList<Flow> Flows
)
{
    // Figures of one series share these values; storing each value once saves memory and garbage collection.
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
            vocabulary.Lexicon.Flows.Read(new(figure.Claim), vocabulary.Places.Find(figure.Claim), isClaim: true)
        );
        // The sides of an attack are not its series': a place may be area and counterpart of the dead.
        Flow[] flows =
        [
            .. vocabulary.FlowOf(figure.Indicator, figure.Area, figure.Counterpart) is { } flow && flow.Giver != flow.Receiver
                ? told.Prepend(flow)
                : told,
            .. vocabulary.Lexicon.Flows.ReadOfItems(new(figure.Claim), vocabulary.Items.Find(figure.Claim)),
        ];
        return Known.GetOrAdd(
            $"{Joined(places)};{Joined(items)};{Joined(members)};{string.Join(',', flows.AsEnumerable())}",
            () => new(places, items, members, flows)
        );
    }

    private static IEnumerable<string> CodesIn(NameFinder names, string claim, string item) =>
        names.Find(claim).Concat(names.Find(item)).Select(found => found.Code);

    private static string Joined(IEnumerable<string> codes) => string.Join(',', codes.Order(StringComparer.Ordinal));

    /// <summary>Whether the place is one of the figure's, or belongs to a group whose members are all named.</summary>
    public bool Fits(string place, IReadOnlyList<string> named) =>
        Places.Contains(place) || (Members.Contains(place) && IsNamedWhole(named));

    /// <summary>Whether its area is a group whose members are all named.</summary>
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
