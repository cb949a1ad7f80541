using Indicators.Model;

namespace Indicators.Trace;

/// <summary>What goes from one side to the other.</summary>
public enum FlowKind
{
    /// <summary>Loans, aid, investment: the giver is the creditor.</summary>
    Money,

    /// <summary>Goods: the giver is the exporter.</summary>
    Goods,

    /// <summary>Migrants and visitors: the giver is where they come from.</summary>
    People,

    /// <summary>Attacks: the giver is who attacks, the receiver the country attacked.</summary>
    Force,

    /// <summary>People who came to harm: the giver is their country, the receiver the one in which it happened.</summary>
    Harm,
}

/// <summary>Who gives to whom.</summary>
/// <param name="Kind">What is given.</param>
/// <param name="Giver">Code of the area that lends, donates, invests, exports or sends; null where it is not named.</param>
/// <param name="Receiver">Code of the area that owes, receives, imports or takes in; null where it is not named.</param>
public sealed record Flow(FlowKind Kind, string? Giver, string? Receiver)
{
    private static readonly Dictionary<string, (FlowKind Kind, bool Gives)> Sides = new(StringComparer.Ordinal)
    {
        ["creditor"] = (FlowKind.Money, true),
        ["lender"] = (FlowKind.Money, true),
        ["financing country"] = (FlowKind.Money, true),
        ["donor"] = (FlowKind.Money, true),
        ["investor"] = (FlowKind.Money, true),
        ["country of the investor"] = (FlowKind.Money, true),
        ["debtor"] = (FlowKind.Money, false),
        ["borrower"] = (FlowKind.Money, false),
        ["recipient"] = (FlowKind.Money, false),
        ["host"] = (FlowKind.Money, false),
        ["exporter"] = (FlowKind.Goods, true),
        ["importer"] = (FlowKind.Goods, false),
        ["origin"] = (FlowKind.People, true),
        ["destination"] = (FlowKind.People, false),
        ["country of the visitor"] = (FlowKind.People, true),
        ["country visited"] = (FlowKind.People, false),
        ["invader"] = (FlowKind.Force, true),
        ["invaded country"] = (FlowKind.Force, false),
        ["country of the dead"] = (FlowKind.Harm, true),
        ["place of death"] = (FlowKind.Harm, false),
        ["country whose people were attacked"] = (FlowKind.Harm, true),
        ["place of the attacks"] = (FlowKind.Harm, false),
    };

    /// <summary>
    /// The flow that a figure of these roles tells of; null where they do not say who gives, or the counterpart is no place.
    /// </summary>
    /// <param name="area">The area of its series.</param>
    /// <param name="counterpart">The counterpart.</param>
    /// <param name="areaRole">What the indicator says of the area.</param>
    /// <param name="counterpartRole">And of the counterpart; null where it has none.</param>
    public static Flow? Of(string area, string counterpart, string areaRole, string? counterpartRole)
    {
        if (counterpartRole is null || area.StartsWith('_') || counterpart.StartsWith('_'))
            return null;
        var known = Sides.TryGetValue(areaRole, out var side) | Sides.TryGetValue(counterpartRole, out var other);
        // One side is enough, but the two must not say the same.
        if (
            !known
            || (side.Kind, side.Gives) == (other.Kind, other.Gives) && Sides.ContainsKey(areaRole) && Sides.ContainsKey(counterpartRole)
        )
            return null;
        var (kind, gives) = Sides.ContainsKey(areaRole) ? side : (other.Kind, !other.Gives);
        return gives ? new(kind, area, counterpart) : new(kind, counterpart, area);
    }

    /// <summary>Whether the other, of which one side may not be named, tells of the same.</summary>
    public bool IsSameAs(Flow other) =>
        Kind == other.Kind && (other.Giver is null || Giver == other.Giver) && (other.Receiver is null || Receiver == other.Receiver);

    /// <summary>Whether the other, of which one side may not be named, tells of the same the other way round.</summary>
    public bool IsReverseOf(Flow other) =>
        Kind == other.Kind && (other.Receiver is null || Giver == other.Receiver) && (other.Giver is null || Receiver == other.Giver);
}
