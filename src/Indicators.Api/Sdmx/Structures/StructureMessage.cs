namespace Indicators.Api.Sdmx.Structures;

/// <summary>What an answer about structures holds.</summary>
internal sealed record StructureMessage
{
    public required MessageHeader Header { get; init; }

    /// <summary>Types of which only ids, names and descriptions are written (<c>detail=allstubs</c>).</summary>
    public IReadOnlySet<StructureType> Stubs { get; init; } = new HashSet<StructureType>();

    public IReadOnlyList<Flow> Flows { get; init; } = [];

    public IReadOnlyList<CodeList> CodeLists { get; init; } = [];

    public bool HasConcepts { get; init; }

    public bool HasDefinition { get; init; }

    /// <summary>What data there are; null if that is not asked for.</summary>
    public Availability? Availability { get; init; }

    public bool IsEmpty => Flows.Count == 0 && CodeLists.Count == 0 && !HasConcepts && !HasDefinition && Availability is null;
}
