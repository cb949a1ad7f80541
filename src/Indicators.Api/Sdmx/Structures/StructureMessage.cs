namespace Indicators.Api.Sdmx.Structures;

/// <summary>Content of an answer about structures.</summary>
internal sealed record StructureMessage
{
    public required MessageHeader Header { get; init; }

    /// <summary>Types of which only ids, names and descriptions are written (<c>detail=allstubs</c>).</summary>
    public IReadOnlySet<StructureType> Stubs { get; init; } = new HashSet<StructureType>();

    public IReadOnlyList<Flow> Flows { get; init; } = [];

    public IReadOnlyList<CodeList> CodeLists { get; init; } = [];

    public bool HasConcepts { get; init; }

    public bool HasDefinition { get; init; }

    /// <summary>Availability of data; null if not requested.</summary>
    public Availability? Availability { get; init; }

    public bool IsEmpty => Flows.Count == 0 && CodeLists.Count == 0 && !HasConcepts && !HasDefinition && Availability is null;
}
