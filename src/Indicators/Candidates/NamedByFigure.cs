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
        var (told, items, text) = (vocabulary.Places.Find(figure.Claim), vocabulary.Items.Find(figure.Claim), new TextWords(figure.Claim));
        var codes = CodesOf(figure, vocabulary, told, items);
        var members = vocabulary.MembersOf(figure.Area);
        var flowsTold = vocabulary.Lexicon.Flows.Read(text, told, isClaim: true);
        // The sides of an attack are not its series': a place may be area and counterpart of the dead.
        Flow[] flows =
        [
            .. vocabulary.FlowOf(figure.Indicator, figure.Area, figure.Counterpart) is { } flow && flow.Giver != flow.Receiver
                ? flowsTold.Prepend(flow)
                : flowsTold,
            .. vocabulary.Lexicon.Flows.ReadOfItems(text, items),
        ];
        return Known.GetOrAdd(
            $"{Joined(codes.Places)};{Joined(codes.Items)};{Joined(members)};{string.Join(',', flows.AsEnumerable())}",
            () => new(codes.Places, codes.Items, members, flows)
        );
    }

    /// <summary>The places and items alone, which cost a fraction of the flows.</summary>
    public static (IReadOnlySet<string> Places, IReadOnlySet<string> Items) CodesOf(TraceCandidate figure, TraceVocabulary vocabulary) =>
        CodesOf(figure, vocabulary, vocabulary.Places.Find(figure.Claim), vocabulary.Items.Find(figure.Claim));

    private static (HashSet<string> Places, HashSet<string> Items) CodesOf(
        TraceCandidate figure,
        TraceVocabulary vocabulary,
        IReadOnlyList<FoundName> placesInClaim,
        IReadOnlyList<FoundName> itemsInClaim
    )
    {
        var item = vocabulary.NamesInNameOf(figure.Item);
        var places = placesInClaim
            .Select(found => found.Code)
            .Concat(item.Places)
            .Append(figure.Area)
            .Append(figure.Counterpart)
            .ToHashSet(StringComparer.Ordinal);
        places.UnionWith(places.SelectMany(vocabulary.WholesOf).ToArray());
        return (places, itemsInClaim.Select(found => found.Code).Concat(item.Items).Append(figure.Item).ToHashSet(StringComparer.Ordinal));
    }

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
