namespace Indicators.Words;

/// <summary>Who gives to whom.</summary>
/// <param name="Kind">What is given, in the terms of the vocabulary: money, goods, people …</param>
/// <param name="Giver">Code of the area that lends, exports, sends or attacks; null if not named.</param>
/// <param name="Receiver">Code of the area that owes, imports, takes in or is attacked; null if not named.</param>
public sealed record Flow(string Kind, string? Giver, string? Receiver)
{
    /// <summary>Whether the other flow, which may lack one side, is the same.</summary>
    public bool IsSameAs(Flow other) =>
        Kind == other.Kind && (other.Giver is null || Giver == other.Giver) && (other.Receiver is null || Receiver == other.Receiver);

    /// <summary>Whether the other flow, which may lack one side, is the same in the opposite direction.</summary>
    public bool IsReverseOf(Flow other) =>
        Kind == other.Kind && (other.Receiver is null || Giver == other.Receiver) && (other.Giver is null || Receiver == other.Giver);

    /// <summary>Whether the same receives from somebody else.</summary>
    public bool HasOtherGiver(Flow other) =>
        Kind == other.Kind
        && Receiver is not null
        && Receiver == other.Receiver
        && Giver is not null
        && other.Giver is not null
        && Giver != other.Giver;
}
