using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Http.Json;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Json;

/// <summary>Structures as SDMX-JSON 2.0.</summary>
internal static class StructureJson
{
    private const string Schema =
        "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/tools/schemas/2.0.0/sdmx-json-structure-schema.json";

    public static Task WriteAsync(StructureMessage message, Stream target, CancellationToken cancellation) =>
        JsonSerializer.SerializeAsync(target, Of(message), ApiJson.Options, cancellation);

    private static JsonObject Of(StructureMessage message)
    {
        var data = new JsonObject();
        Add(data, "dataflows", message.Flows.Select(flow => Of(flow, message.Stubs.Contains(StructureType.Dataflow))));
        Add(data, "codelists", message.CodeLists.Select(list => Of(list, message.Stubs.Contains(StructureType.CodeList))));
        if (message.HasConcepts)
            Add(data, "conceptSchemes", [Concepts(message.Stubs.Contains(StructureType.ConceptScheme))]);
        if (message.HasDefinition)
            Add(data, "dataStructures", [DataStructureJson.Of(message.Stubs.Contains(StructureType.DataStructure))]);
        if (message.Availability is { } availability)
            Add(data, "dataConstraints", [Of(availability)]);
        return new JsonObject { ["meta"] = JsonMeta.Of(message.Header, Schema), ["data"] = data };
    }

    /// <summary>The members of every maintainable artefact.</summary>
    public static JsonObject Maintainable(Artefact artefact, string urn, string name, bool isStub)
    {
        var members = new JsonObject
        {
            ["id"] = artefact.Id,
            ["agencyID"] = artefact.Agency,
            ["version"] = artefact.Version,
            ["name"] = name,
            ["names"] = new JsonObject { ["en"] = name },
            ["links"] = new JsonArray(JsonMeta.Link("self", urn)),
        };
        if (isStub)
            members["isExternalReference"] = true;
        return members;
    }

    private static void Add(JsonObject data, string name, IEnumerable<JsonObject> artefacts)
    {
        if (artefacts.ToArray() is { Length: > 0 } all)
            data[name] = new JsonArray(all);
    }

    private static JsonObject Of(Flow flow, bool isStub)
    {
        var members = Maintainable(flow.Artefact, flow.Urn, flow.Name, isStub);
        members["description"] = flow.Description;
        members["structure"] = FigureStructure.Urn;
        if (flow.LeftOut.Count > 0)
            members["annotations"] = new JsonArray(
                new JsonObject
                {
                    ["id"] = "LEFT_OUT",
                    ["type"] = "LEFT_OUT",
                    ["title"] = string.Join(' ', flow.LeftOut),
                    ["text"] = FormattableString.Invariant(
                        $"{flow.LeftOut.Count} figures have no period and are not in this flow. /v1/observations/ID has each."
                    ),
                }
            );
        return members;
    }

    private static JsonObject Of(CodeList list, bool isStub)
    {
        var members = Maintainable(list.Artefact, list.Urn, list.Name, isStub);
        if (list.IsPartial)
            members["isPartial"] = true;
        if (!isStub && list.Codes.Count > 0)
            members["codes"] = new JsonArray([.. list.Codes.Select(code => Of(list, code))]);
        return members;
    }

    private static JsonObject Of(CodeList list, Code code)
    {
        var members = new JsonObject
        {
            ["id"] = code.Id,
            ["name"] = code.Name,
            ["names"] = new JsonObject { ["en"] = code.Name },
            ["links"] = new JsonArray(JsonMeta.Link("self", $"{list.Artefact.Urn("codelist", "Code")}.{code.Id}")),
        };
        if (code.Description is { } description)
            members["description"] = description;
        if (code.Parent is { } parent)
            members["parent"] = parent;
        return members;
    }

    private static JsonObject Concepts(bool isStub)
    {
        var scheme = FigureStructure.ConceptScheme;
        var members = Maintainable(scheme, scheme.Urn("conceptscheme", "ConceptScheme"), "Concepts of figures in texts", isStub);
        if (!isStub)
            members["concepts"] = new JsonArray([
                .. FigureStructure.All.Select(component => new JsonObject
                {
                    ["id"] = component.Id,
                    ["name"] = component.Name,
                    ["names"] = new JsonObject { ["en"] = component.Name },
                    ["description"] = component.Description,
                    ["links"] = new JsonArray(JsonMeta.Link("self", component.ConceptUrn)),
                }),
            ]);
        return members;
    }

    private static JsonObject Of(Availability availability)
    {
        var constraint = availability.Constraint;
        var members = Maintainable(
            constraint,
            constraint.Urn("registry", "DataConstraint"),
            $"Available data of {availability.Flow.Artefact.Id}",
            isStub: false
        );
        members["annotations"] = new JsonArray(Metric("obs_count", availability.Observations), Metric("series_count", availability.Series));
        members["role"] = "Actual";
        members["constraintAttachment"] = new JsonObject { ["dataflows"] = new JsonArray(availability.Flow.Urn) };
        var keys = new JsonArray([
            .. availability
                .Codes.Where(one => one.Codes.Count > 0)
                .Select(one => new JsonObject
                {
                    ["id"] = one.Dimension.Id,
                    ["include"] = true,
                    ["values"] = new JsonArray([.. one.Codes.Select(code => new JsonObject { ["value"] = code })]),
                }),
        ]);
        if (availability.Time is { } time)
            keys.Add(
                new JsonObject
                {
                    ["id"] = FigureStructure.Time.Id,
                    ["include"] = true,
                    ["timeRange"] = new JsonObject { ["startPeriod"] = Day(time.First), ["endPeriod"] = Day(time.Last) },
                }
            );
        if (keys.Count > 0)
            members["cubeRegions"] = new JsonArray(new JsonObject { ["include"] = true, ["keyValues"] = keys });
        return members;
    }

    private static JsonObject Day(DateOnly day) =>
        new() { ["period"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["isInclusive"] = true };

    private static JsonObject Metric(string id, long count) =>
        new()
        {
            ["id"] = id,
            ["type"] = "sdmx_metrics",
            ["title"] = count.ToString(CultureInfo.InvariantCulture),
        };
}
