using Indicators.Api.Http.Problems;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Requests;

/// <summary>A parsed path.</summary>
internal abstract record SdmxPath
{
    /// <summary>Structures of one type; of all types for null.</summary>
    public sealed record Structures(StructureType? Type, ArtefactQuery Artefacts) : SdmxPath;

    /// <summary>Data of a flow, or of the data structure.</summary>
    public sealed record Data(ArtefactQuery Flows, string? Key) : SdmxPath;

    /// <summary>Which data there are, for these components.</summary>
    public sealed record Available(ArtefactQuery Flows, string? Key, string? Components) : SdmxPath;

    private static readonly Dictionary<string, StructureType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dataflow"] = StructureType.Dataflow,
        ["datastructure"] = StructureType.DataStructure,
        ["codelist"] = StructureType.CodeList,
        ["conceptscheme"] = StructureType.ConceptScheme,
    };

    /// <summary>Resources of the standard that are not served.</summary>
    private static readonly HashSet<string> Unserved = new(
        """
        agencyscheme allowedconstraint actualconstraint attachmentconstraint categorisation categoryscheme
        categoryschememap conceptschememap contentconstraint customtypescheme dataconstraint dataconsumerscheme
        dataproviderscheme geographiccodelist geogridcodelist hierarchicalcodelist hierarchy hierarchyassociation
        metadata metadataconstraint metadataflow metadataproviderscheme metadataprovisionagreement metadatastructure
        namealiasscheme namepersonalisationscheme organisationscheme organisationschememap organisationunitscheme
        process provisionagreement registration reportingtaxonomy reportingtaxonomymap representationmap rulesetscheme
        schema structuremap structureset subscription transformationscheme userdefinedoperatorscheme valuelist
        vtlmappingscheme
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a name is that of a resource of the standard that is not served.</summary>
    public static bool IsUnserved(string name) => Unserved.Contains(name);

    public static SdmxPath Parse(SdmxVersion version, string path)
    {
        var parts = path.Trim('/').Split('/');
        return version == SdmxVersion.V21 ? Second(parts) : Third(parts);
    }

    // SDMX 2.1: /dataflow/A/F/V, /data/A,F,V/KEY/PROVIDER, /availableconstraint/A,F,V/KEY/PROVIDER/COMPONENT.
    private static SdmxPath Second(string[] parts) =>
        parts switch
        {
            ["data", var flow, .. { Length: <= 2 } rest] => new Data(FlowOf(flow), KeyOf(rest)),
            ["availableconstraint", var flow, .. { Length: <= 3 } rest] => new Available(FlowOf(flow), KeyOf(rest), At(rest, 2)),
            ["data" or "availableconstraint"] => throw RequestFault.Invalid($"/{parts[0]} needs a flow, as in /{parts[0]}/{Flow.All}."),
            ["structure", .. { Length: <= 3 } rest] => new Structures(null, ArtefactsOf(rest)),
            [var type, .. { Length: <= 3 } rest] when Types.TryGetValue(type, out var known) => new Structures(known, ArtefactsOf(rest)),
            _ => throw Unknown(parts),
        };

    // SDMX 3.0: /structure/TYPE/A/ID/V, /data/CONTEXT/A/ID/V/KEY, /availability/CONTEXT/A/ID/V/KEY/COMPONENT.
    private static SdmxPath Third(string[] parts) =>
        parts switch
        {
            ["structure"] or ["structure", "*", .. { Length: <= 3 }] => new Structures(null, ArtefactsOf([.. parts.Skip(2)])),
            ["structure", var type, .. { Length: <= 3 } rest] when Types.TryGetValue(type, out var known) => new Structures(
                known,
                ArtefactsOf(rest)
            ),
            ["structure", var type, ..] when !Unserved.Contains(type) && !Types.ContainsKey(type) => throw RequestFault.Invalid(
                $"'{ShownValue.Of(type)}' is not a type of structures.{DidYouMean.Sentence(type, [.. Types.Keys, .. Unserved])}"
            ),
            ["data", .. { Length: <= 5 } rest] => new Data(InContext(rest), At(rest, 4)),
            ["availability", .. { Length: <= 6 } rest] => new Available(InContext(rest), At(rest, 4), At(rest, 5)),
            _ => throw Unknown(parts),
        };

    private static ArtefactQuery ArtefactsOf(string[] parts) => new(At(parts, 0) ?? "all", At(parts, 1) ?? "all", At(parts, 2) ?? "latest");

    private static ArtefactQuery FlowOf(string flow) =>
        flow.Split(',') switch
        {
            [var id] => new ArtefactQuery("all", id),
            [var agency, var id] => new ArtefactQuery(agency, id),
            [var agency, var id, var version] => new ArtefactQuery(agency, id, version),
            _ => throw RequestFault.Invalid($"'{ShownValue.Of(flow)}' is not a flow. Write FLOW, AGENCY,FLOW or AGENCY,FLOW,VERSION."),
        };

    private static string? KeyOf(string[] rest) =>
        At(rest, 1) is not { } provider
        || provider.Equals("all", StringComparison.OrdinalIgnoreCase)
        || provider.Split(',')[^1] == Artefact.OwnAgency
            ? At(rest, 0)
            : throw RequestFault.NotFound($"There is no data provider '{ShownValue.Of(provider)}'. Use 'all', or leave it out.");

    private static ArtefactQuery InContext(string[] rest) =>
        At(rest, 0) switch
        {
            null or "*" or "dataflow" => ArtefactsOf([.. rest.Skip(1)]),
            // The data structure represents the flow of all figures.
            "datastructure" => ArtefactsOf([.. rest.Skip(1)]) is var query && query.Matches(FigureStructure.Definition)
                ? new ArtefactQuery(Artefact.OwnAgency, Flow.All)
                : throw RequestFault.NotFound(
                    $"There is no data structure {ShownValue.Of(query.ToString())}. The only one is {FigureStructure.Definition}."
                ),
            "provisionagreement" => throw RequestFault.NotImplemented("There are no provision agreements. Ask for a dataflow."),
            var other => throw RequestFault.Invalid($"'{ShownValue.Of(other)}' is not a context. Allowed: dataflow, datastructure, *."),
        };

    private static string? At(string[] parts, int index) => index < parts.Length && parts[index].Length > 0 ? parts[index] : null;

    private static RequestFault Unknown(string[] parts)
    {
        var path = ShownValue.Of(string.Join('/', parts));
        return parts.Any(Unserved.Contains)
            ? RequestFault.NotImplemented($"'{path}' is not implemented. {ProblemTypes.SdmxNotImplemented.Description}")
            : new RequestFault(
                ProblemTypes.NotFound,
                $"No SDMX resource has the path '{path}'. {ProblemTypes.SdmxNotImplemented.Description} See /openapi/sdmx.json."
            );
    }
}
