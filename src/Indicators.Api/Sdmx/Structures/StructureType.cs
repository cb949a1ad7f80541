namespace Indicators.Api.Sdmx.Structures;

/// <summary>The types of structures that are served.</summary>
internal enum StructureType
{
    /// <summary>Dataflows.</summary>
    Dataflow,

    /// <summary>Data structure definitions.</summary>
    DataStructure,

    /// <summary>Code lists.</summary>
    CodeList,

    /// <summary>Concept schemes.</summary>
    ConceptScheme,
}
