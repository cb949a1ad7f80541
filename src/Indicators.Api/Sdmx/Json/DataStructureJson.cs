using System.Text.Json.Nodes;
using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Json;

/// <summary>The data structure definition as SDMX-JSON 2.0.</summary>
internal static class DataStructureJson
{
    public static JsonObject Of(bool isStub)
    {
        var members = StructureJson.Maintainable(FigureStructure.Definition, FigureStructure.Urn, "Figures in texts", isStub);
        if (!isStub)
            members["dataStructureComponents"] = new JsonObject
            {
                ["dimensionList"] = new JsonObject
                {
                    ["id"] = "DimensionDescriptor",
                    ["dimensions"] = new JsonArray([
                        .. FigureStructure.Dimensions.Select(
                            (dimension, position) =>
                            {
                                var component = Of(dimension, "Dimension");
                                component["position"] = position;
                                return component;
                            }
                        ),
                    ]),
                    ["timeDimension"] = Of(FigureStructure.Time, "TimeDimension"),
                },
                ["attributeList"] = new JsonObject
                {
                    ["id"] = "AttributeDescriptor",
                    ["attributes"] = new JsonArray([
                        .. FigureStructure.Attributes.Select(attribute =>
                        {
                            var component = Of(attribute, "DataAttribute");
                            component["usage"] = Usage(attribute);
                            component["attributeRelationship"] = new JsonObject { ["observation"] = new JsonObject() };
                            component["measureRelationship"] = new JsonArray(FigureStructure.Value.Id);
                            return component;
                        }),
                    ]),
                },
                ["measureList"] = new JsonObject { ["id"] = "MeasureDescriptor", ["measures"] = new JsonArray(Measure()) },
            };
        return members;
    }

    private static JsonObject Measure()
    {
        var component = Of(FigureStructure.Value, "Measure");
        component["usage"] = Usage(FigureStructure.Value);
        return component;
    }

    private static string Usage(Component component) => component.IsMandatory ? "mandatory" : "optional";

    private static JsonObject Of(Component component, string type) =>
        new()
        {
            ["id"] = component.Id,
            ["links"] = new JsonArray(JsonMeta.Link("self", $"{FigureStructure.Definition.Urn("datastructure", type)}.{component.Id}")),
            ["conceptIdentity"] = component.ConceptUrn,
            ["localRepresentation"] = component.CodeList is { } list
                ? new JsonObject { ["enumeration"] = list.Urn("codelist", "Codelist") }
                : new JsonObject { ["format"] = new JsonObject { ["dataType"] = component.TextType } },
        };
}
