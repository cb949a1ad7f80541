using Indicators.Api.Http.Problems;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx;

/// <summary>Selects the structures that a request names, and those that they refer to.</summary>
internal static class StructureAnswer
{
    private static readonly string[] Details =
    [
        "full",
        "allstubs",
        "referencestubs",
        "allcompletestubs",
        "referencecompletestubs",
        "referencepartial",
        "raw",
    ];

    private static readonly StructureType[] AllTypes = Enum.GetValues<StructureType>();

    public static StructureMessage Of(
        SdmxPath.Structures path,
        QueryParameters parameters,
        ReleaseStructures structures,
        MessageHeader header
    )
    {
        parameters.Allow(false, "references", "detail", "format", "release");
        var detail = parameters.FindChoice("detail", Details) ?? "full";
        var types = path.Type is { } type ? [type] : AllTypes;
        var message = Named(path.Artefacts, types, structures, header);
        if (message.IsEmpty)
            throw RequestFault.NotFound(Missing(path, structures));
        var references = References(types, parameters.Find("references"));
        return WithReferences(message, references, structures) with
        {
            Stubs = detail switch
            {
                "allstubs" or "allcompletestubs" => AllTypes.ToHashSet(),
                "referencestubs" or "referencecompletestubs" => references.Except(types).ToHashSet(),
                _ => new HashSet<StructureType>(),
            },
        };
    }

    /// <summary>Adds the structures of these types, whole.</summary>
    public static StructureMessage WithReferences(
        StructureMessage message,
        IReadOnlySet<StructureType> types,
        ReleaseStructures structures
    ) =>
        message with
        {
            Flows = types.Contains(StructureType.Dataflow) && message.Flows.Count == 0 ? structures.Flows : message.Flows,
            CodeLists = types.Contains(StructureType.CodeList) ? structures.CodeLists : message.CodeLists,
            HasConcepts = message.HasConcepts || types.Contains(StructureType.ConceptScheme),
            HasDefinition = message.HasDefinition || types.Contains(StructureType.DataStructure),
        };

    private static StructureMessage Named(ArtefactQuery query, StructureType[] types, ReleaseStructures structures, MessageHeader header) =>
        new()
        {
            Header = header,
            Flows = types.Contains(StructureType.Dataflow) ? [.. structures.Flows.Where(flow => query.Matches(flow.Artefact))] : [],
            CodeLists = types.Contains(StructureType.CodeList) ? [.. structures.CodeLists.Where(list => query.Matches(list.Artefact))] : [],
            HasConcepts = types.Contains(StructureType.ConceptScheme) && query.Matches(FigureStructure.ConceptScheme),
            HasDefinition = types.Contains(StructureType.DataStructure) && query.Matches(FigureStructure.Definition),
        };

    /// <summary>The types that a value of <c>references</c> adds to the requested ones.</summary>
    private static HashSet<StructureType> References(StructureType[] asked, string? value)
    {
        var added = new HashSet<StructureType>();
        foreach (var one in (value ?? "none").ToLowerInvariant().Split(',', '+'))
        {
            foreach (var type in asked)
                added.UnionWith(References(type, one));
        }

        return added;
    }

    // Flows refer to the data structure, which refers to code lists and concepts.
    private static StructureType[] References(StructureType asked, string value)
    {
        StructureType[] leaves = [StructureType.CodeList, StructureType.ConceptScheme];
        return (value, asked) switch
        {
            ("none", _) => [],
            ("all", _) => AllTypes,
            ("children", StructureType.Dataflow) => [StructureType.DataStructure],
            ("descendants", StructureType.Dataflow) => [StructureType.DataStructure, .. leaves],
            ("children" or "descendants", StructureType.DataStructure) => leaves,
            ("children" or "descendants", _) => [],
            ("parents" or "parentsandsiblings" or "ancestors", StructureType.Dataflow) => [],
            ("parents" or "ancestors", StructureType.DataStructure) => [StructureType.Dataflow],
            ("parentsandsiblings", StructureType.DataStructure) => [StructureType.Dataflow],
            ("parents", _) => [StructureType.DataStructure],
            ("ancestors", _) => [StructureType.DataStructure, StructureType.Dataflow],
            ("parentsandsiblings", _) => [StructureType.DataStructure, .. leaves],
            ("dataflow", _) => [StructureType.Dataflow],
            ("datastructure", _) => [StructureType.DataStructure],
            ("codelist", _) => [StructureType.CodeList],
            ("conceptscheme", _) => [StructureType.ConceptScheme],
            _ when SdmxPath.IsUnserved(value) => [],
            _ => throw RequestFault.Invalid(
                $"'{ShownValue.Of(value)}' is not a value of 'references'. "
                    + "Allowed: none, parents, parentsandsiblings, ancestors, children, descendants, "
                    + "all, dataflow, datastructure, codelist, conceptscheme."
            ),
        };
    }

    private static string Missing(SdmxPath.Structures path, ReleaseStructures structures)
    {
        Artefact[] all =
        [
            .. structures.Flows.Select(flow => flow.Artefact),
            .. structures.CodeLists.Select(list => list.Artefact),
            FigureStructure.Definition,
            FigureStructure.ConceptScheme,
        ];
        return $"There is no {path.Type?.ToString() ?? "structure"} {ShownValue.Of(path.Artefacts.ToString())}."
            + DidYouMean.Sentence(path.Artefacts.Id, [.. all.Select(one => one.Id)])
            + $" The agency is {Artefact.OwnAgency}.";
    }
}
